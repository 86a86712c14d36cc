import { ok } from '../../../shared/result'
import { checked } from '../briefing-check'
import type { Handlers } from '../dispatch'
import { snapshot } from '../store/snapshot'
import { templateOf } from '../templates'
import type { Workbench } from '../workbench'

type Names = Extract<keyof Handlers, `briefing.${string}`>

export const briefingCalls = (workbench: Workbench): Pick<Handlers, Names> => ({
  'briefing.check': async (given) => {
    const session = workbench.open()
    if (!session.ok) return session
    const [{ draftFor }, { warningsOf }] = await Promise.all([
      import('../../../shared/formats/briefing/draft-for'),
      import('../../../shared/formats/warnings'),
    ])
    await session.value.settled()
    const project = snapshot(session.value.project)
    const template = await templateOf(workbench.parts.store.userData, given.template)
    if (!template.ok) return template
    const draft = draftFor(project, { ...given, template: template.value })
    if (!draft.ok) return draft
    const { articles } = draft.value.briefing
    const about = given.articles ?? (articles.length ? articles : undefined)
    return ok({ ...(await checked(project, draft.value)), warnings: warningsOf(project, about) })
  },
})
