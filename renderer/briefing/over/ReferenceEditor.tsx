import { ArrowUpRight, Trash2 } from 'lucide-react'
import { usedOf, WORDS } from '../../../shared/formats/briefing/references'
import { kindOf } from '../../../shared/kinds/list'
import { find, numberOf, wordsOf } from '../../../shared/project/select'
import type { Mark } from '../../../shared/project/tables'
import type { Reference, ReferenceForm } from '../../../shared/text/composed'
import { currentProject, useProject } from '../../store/project'
import { readArticle } from '../../store/view'
import { Button } from '../../ui/Button'
import { useNode } from './useNode'
import { chipOf } from '../editor/chip'
import { changeAt, removeAt } from '../editor/insert'
import { showInArticle } from '../go'
import { closePopover, composer, setComposer } from '../state'
import { CutEditor } from './CutEditor'
import { setKindOfNode } from './setApart'

/** What a reference in the text stands for, how it is printed, and what is left out of its words. */
export function ReferenceEditor({ at }: { at: number }) {
  const node = useNode(at)
  const reference = node?.attrs as Reference | undefined
  const found = useProject(
    ['marks', 'speakers', 'articles'],
    (project) =>
      reference && {
        chip: chipOf(project, reference),
        mark: reference.table === 'marks' ? find(project, 'marks', reference.id) : undefined,
        article: reference.table === 'articles' ? find(project, 'articles', reference.id) : undefined,
      },
    [reference],
  )
  const editor = composer().open?.editor
  if (!editor || !node || !reference || !found) return null
  const { mark, article, chip } = found
  const change = (label: string, attrs: Partial<Reference>): void => changeAt(editor, at, label, attrs)
  return (
    <>
      <div className="over-head" data-kind={mark?.kind}>
        <strong>{mark ? nameOf(mark) : chip.trouble || chip.source}</strong>
        <span className="over-source">{mark ? chip.source : chip.text}</span>
      </div>
      {mark && <Context mark={mark} />}
      {chip.trouble && mark && (
        <p className="over-trouble">
          The source reads differently now: <q dir="auto">{wordsOf(mark)}</q>
          <Button
            onClick={() =>
              change('Take words of the source', {
                used: usedOf(currentProject(), 'marks', mark.id)!,
                cuts: [],
                kept: '',
              })
            }
          >
            Take these words
          </Button>
          <Button tone="quiet" onClick={() => change('Keep words', { kept: wordsOf(mark) })}>
            Keep those used
          </Button>
        </p>
      )}
      {!mark && reference.table === 'marks' && (
        <p className="over-trouble">
          This mark was deleted. The words stay as they were used; the briefing will say that the mark is gone.
        </p>
      )}
      {chip.exact && reference.used[WORDS] && <CutEditor at={at} reference={reference} />}
      {reference.table === 'marks' && (
        <fieldset className="over-forms">
          <legend>Printed as</legend>
          {formsOf(mark, node.isBlock).map(({ form, label }) => (
            <label key={form}>
              <input
                type="radio"
                name="reference-form"
                checked={reference.as === form}
                onChange={() => change('Change how it is printed', { as: form })}
              />{' '}
              {label}
            </label>
          ))}
          <label className="over-apart">
            <input
              type="checkbox"
              checked={node.isBlock}
              onChange={() => setKindOfNode(editor, at, node.isBlock ? 'reference' : 'evidence')}
            />{' '}
            Set apart
          </label>
        </fieldset>
      )}
      <div className="over-foot">
        <Button
          tone="quiet"
          icon={<Trash2 size={14} />}
          onClick={() => {
            setComposer({ popover: null })
            removeAt(editor, at, 'Remove reference')
            editor.view.focus()
          }}
        >
          Remove
        </Button>
        {(mark ?? article) && (
          <Button
            icon={<ArrowUpRight size={14} />}
            onClick={() => (mark ? showInArticle(mark) : readArticle(reference.id))}
          >
            Show in the article
          </Button>
        )}
        <Button onClick={closePopover}>Done</Button>
      </div>
    </>
  )
}

const nameOf = (mark: Mark): string => {
  const number = numberOf(currentProject(), mark)
  return [kindOf(mark.kind).label, number || ''].join(' ').trim()
}

function formsOf(mark: Mark | undefined, block: boolean): { form: ReferenceForm; label: string }[] {
  return [
    { form: 'words', label: 'its words' },
    ...(mark?.kind === 'claim' ? [{ form: 'statement' as const, label: 'its statement' }] : []),
    ...(block
      ? [{ form: 'passage' as const, label: 'the passage around it' }]
      : [{ form: 'number' as const, label: 'its number' }]),
  ]
}

/** The words with what stands before and after them in the article. */
function Context({ mark }: { mark: Mark }) {
  const [first] = mark.spans.length ? mark.spans : mark.lost
  if (!first) return null
  const last = (mark.spans.length ? mark.spans : mark.lost).at(-1)!
  return (
    <p className="over-context" dir="auto">
      …{first.prefix}
      <mark data-kind={mark.kind}>{wordsOf(mark)}</mark>
      {last.suffix}…
    </p>
  )
}
