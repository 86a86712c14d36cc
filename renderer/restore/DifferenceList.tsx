import type { Differences, DifferenceWords } from '../../shared/formats/differences'
import { DifferenceRow } from './DifferenceRow'
import { keyOf, takeable } from './words'

interface Props {
  differences: Differences
  picked: ReadonlySet<string>
  onPick: (keys: readonly string[], picked: boolean) => void
}

/** All that differs, by article; what belongs to no article comes last. */
export function DifferenceList({ differences: { articles, others, more }, picked, onPick }: Props) {
  return (
    <div className="differences">
      {articles.map(({ id, title, own, marks }) => (
        <Group key={id} name={title} all={own ? [own, ...marks] : marks} picked={picked} onPick={onPick} />
      ))}
      {others.length > 0 && <Group name="Speakers and the rest" all={others} picked={picked} onPick={onPick} />}
      {more > 0 && (
        <p className="differences-more">
          And {more.toLocaleString('en-GB')} more. They are taken along when everything is replaced.
        </p>
      )}
    </div>
  )
}

interface GroupProps {
  name: string
  all: readonly DifferenceWords[]
  picked: ReadonlySet<string>
  onPick: Props['onPick']
}

function Group({ name, all, picked, onPick }: GroupProps) {
  const keys = all.filter(takeable).map(keyOf)
  const some = keys.filter((key) => picked.has(key)).length
  return (
    <section className="difference-group">
      <h3>
        {keys.length > 1 ? (
          <label>
            <input
              type="checkbox"
              checked={some === keys.length}
              ref={(box) => {
                if (box) box.indeterminate = some > 0 && some < keys.length
              }}
              onChange={() => onPick(keys, some < keys.length)}
            />
            <span dir="auto">{name}</span>
          </label>
        ) : (
          <span dir="auto">{name}</span>
        )}
      </h3>
      <ul>
        {all.map((difference) => (
          <DifferenceRow
            key={keyOf(difference)}
            difference={difference}
            picked={picked.has(keyOf(difference))}
            onPick={(on) => onPick([keyOf(difference)], on)}
          />
        ))}
      </ul>
    </section>
  )
}
