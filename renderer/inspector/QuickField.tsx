import { useEffect, useState } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { fieldsOf } from '../../shared/project/tables'
import { personField } from '../store/person'
import { useRecord } from '../store/project'
import { changeSticky, useSticky } from '../store/sticky'
import { useView } from '../store/view'
import { Beside } from './Beside'
import { FieldControl } from './fields/FieldControl'
import { StickySpeaker } from './StickySpeaker'
import { holdTyping } from './typedAhead'

/**
 * One field at the mark, so that its key works while the side panel is closed and nothing moves for it; and the speaker of
 * the marks to come, while marking goes on. `alone`: there is no side panel to take the wish.
 */
export function QuickField({ article, alone }: { article: string; alone: boolean }) {
  const chosen = useView((v) => v.mark)
  const sticky = useSticky()
  const mark = useRecord('marks', chosen)
  const [asked, setAsked] = useState<{ field: string; mark: string | null } | null>(null)
  useEffect(() => {
    if (!alone) return undefined
    const letGo = holdTyping()
    const stop = useView.subscribe(({ focus, mark }, before) => {
      if (focus && focus !== before.focus) setAsked({ field: focus.field, mark })
    })
    return () => {
      stop()
      letGo()
    }
  }, [alone])

  if (sticky?.asking)
    return (
      <Beside
        at="caret"
        name="speaker"
        label="Speaker of the marks to come"
        onLeave={() => changeSticky({ asking: false })}
      >
        <StickySpeaker article={article} sticky={sticky} />
      </Beside>
    )
  const field = asked && asked.mark === chosen ? asked.field : null
  const name = field === 'speaker' && mark ? (personField(mark.kind) ?? field) : field
  const described = mark && name ? fieldsOf('marks', mark.kind)[name] : undefined
  if (!alone || !mark || !name || !described) return null
  const label = `${described.label} of the ${kindOf(mark.kind).label.toLowerCase()}`
  return (
    <Beside key={`${mark.id} ${name}`} at={mark} name={name} label={label} onLeave={() => setAsked(null)}>
      <FieldControl name={name} field={described} owner={{ table: 'marks', record: mark }} />
    </Beside>
  )
}
