import type { Project } from '../../../shared/project/model'

/**
 * The project as it stands now, for a save that takes many ticks while further commands come in. Records never change
 * in place, so copying the tables' entries is enough: some 10 ms for 100,000 records.
 */
export const snapshot = (project: Project): Project => ({
  ...project,
  clock: { ...project.clock },
  people: { ...project.people },
  tables: Object.fromEntries(
    Object.entries(project.tables).map(([name, records]) => [name, new Map<string, unknown>(records)]),
  ) as Project['tables'],
  quarantine: [...project.quarantine],
})
