import { setImmediate as turn } from 'node:timers/promises'
import { checking, type Checked } from '../../shared/formats/briefing/check'
import type { Draft } from '../../shared/formats/briefing/draft'
import type { Project } from '../../shared/project/model'

/** Looks a briefing through; whoever waits for this process has his turn in between. `project`: a snapshot. */
export async function checked(project: Project, draft: Draft): Promise<Checked> {
  const steps = checking(project, draft)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await turn()
  }
}
