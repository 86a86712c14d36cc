import { expect, test } from 'vitest'
import { testBriefing } from '../../../shared/formats/briefing/test-briefing'
import { docx as written } from '../../../shared/formats/docx'
import { NOW } from '../../../shared/formats/test-project'
import { docx } from './docx'
import { outline } from './testing'

test('a briefing that was written as a Word document is read back with its structure', () => {
  const { project } = testBriefing()
  const bytes = Buffer.concat([...written.write(project, { now: NOW })].map((piece) => Buffer.from(piece as never)))
  const { doc, title } = docx.read(bytes, 'a.docx').fields
  const lines = outline(doc!)
  expect(title).toBe('Strike in the harbour')
  for (const line of ['h1 Key judgments', 'h2 What the port says', 'h2 الوزير', '- One', '3. Three'])
    expect(lines).toContain(line)
  expect(lines.join('\n')).toContain('“We will not sail at night,”')
  expect(lines.join('\n')).toContain('A note of one’s own & <tag>.')
  expect(doc!.content.filter(({ type }) => type === 'table').length).toBeGreaterThan(4)
})
