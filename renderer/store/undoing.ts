import { call } from '../bridge'
import type { Command } from '../../shared/project/commands'
import { flushEdits } from './edits'
import { changesSoFar, lastHeard } from './project'
import { say, toast, view, type Room, type Toast } from './view'

type Step = 'project.undo' | 'project.redo'

const DONE: Record<Step, string> = { 'project.undo': 'Undone', 'project.redo': 'Done again' }

const changeHistory = async (name: Step): Promise<void> => {
  flushEdits()
  const answer = await call(name, {})
  if (!answer.ok)
    return toast({ tone: answer.failure.name === 'nothing' ? 'plain' : 'error', text: answer.failure.message })
  const text = `${DONE[name]}: ${answer.value.label}`
  const heard = lastHeard()
  const room = heard && roomOf(heard)
  if (!room || room === view().room) return say(text)
  // What changed cannot be seen from here.
  const back = name === 'project.undo' ? { label: 'Redo', run: redo } : { label: 'Undo', run: undo }
  toast({ tone: 'plain', text: `${text}.`, ...ownStep(back.label, back.run) })
}
export const undo = (): Promise<void> => changeHistory('project.undo')
export const redo = (): Promise<void> => changeHistory('project.redo')

/** The room in which all of a change is seen, where it is seen in one only. */
function roomOf(command: Command): Room | undefined {
  const commands = command.do === 'all' ? command.commands : [command]
  const composed = commands.filter((one) => 'table' in one && ['briefings', 'sections'].includes(one.table)).length
  return composed === commands.length ? 'briefing' : composed === 0 ? 'read' : undefined
}

const SINCE = 'What was just typed came after this. Undo in the menu takes back one step after another.'

/** What a message offers to do to the step before it: once anything else has happened, it would do it to another one. */
const ownStep = (label: string, run: () => Promise<void>): Pick<Toast, 'action' | 'ofStep'> => ({
  ofStep: true,
  action: {
    label,
    run: () => {
      const before = changesSoFar()
      flushEdits()
      if (changesSoFar() === before) void run()
      else toast({ tone: 'plain', text: SINCE })
    },
  },
})

/** The way back that a message about the last step offers. */
export const wayBack = (): Pick<Toast, 'action' | 'ofStep'> => ownStep('Undo', undo)
