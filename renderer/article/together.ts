import type { ActionId } from '../../shared/keys'
import { find } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import type { Press } from '../store/actions'
import { removeMarks, setPerson } from '../store/bulk'
import { currentProject } from '../store/project'
import { recentSpeakers } from '../store/recent'
import { several } from '../store/several'
import { chooseMark, focusField, view } from '../store/view'

/** What the keys of a chosen mark do while several are chosen together; the others do nothing then. */
const acts: { [Id in ActionId]?: (marks: Mark[], press: Press) => unknown } = {
  'hot.recent': (marks, { nth }) => {
    const speaker = recentSpeakers(marks[0]!.article)[nth]
    return speaker ? setPerson(marks, speaker.id) : false
  },
  'hot.speaker': () => focusField('speaker'),
  'hot.tags': () => focusField('tags'),
  'hot.delete': (marks) => removeMarks(marks, null),
  'hot.release': () => chooseMark(view().mark, false),
}

export function actTogether(id: ActionId, press: Press): unknown {
  const marks = several().flatMap((one) => find(currentProject(), 'marks', one) ?? [])
  const act = acts[id]
  return act && marks.length > 1 ? act(marks, press) : false
}
