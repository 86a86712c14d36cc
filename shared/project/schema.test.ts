import { describe, expect, it } from 'vitest'
import { emptyValues, type Field } from '../kinds/field'
import { kindList } from '../kinds/list'
import { MAX_DEPTH, type Block, type RichText } from '../text/rich'
import { nestedLists } from '../testing/rich'
import { idsOf } from '../testing/values'
import { commandSchema, recordSchemas, richText } from './schema'
import { fieldsOf, newArticle, newMark, newSpeaker, tableNames, tables } from './tables'

const [article] = idsOf('articles') as [string]
const [briefing] = idsOf('briefings') as [string]
const stamp = '1.desk.1'

describe('the schema of a record', () => {
  it('takes a new record of every table as it is, and fills in what a file leaves out', () => {
    for (const table of tableNames) {
      if (table === 'marks') continue
      const [from, to] = idsOf('marks')
      const references =
        table === 'links'
          ? { from, to }
          : table === 'dismissals'
            ? { article }
            : table === 'sections'
              ? { briefing }
              : {}
      const id = idsOf(table)[0]!
      const record = { id, ...emptyValues<Record<string, Field>>(fieldsOf(table)), ...references, stamp }
      expect(recordSchemas[table].parse(record)).toEqual(record)
      expect(recordSchemas[table].parse({ id, stamp, ...references })).toEqual(record)
    }
  })

  it('takes a new mark of every kind as it is, and fills in what a file leaves out', () => {
    for (const { name } of kindList) {
      const record = { id: idsOf('marks')[0], ...newMark(name, { article }), stamp }
      expect(recordSchemas.marks.parse(record)).toEqual(record)
      expect(recordSchemas.marks.parse({ id: record.id, kind: name, article, stamp })).toEqual(record)
    }
  })

  it('gives no two records the same list', () => {
    const [one, other] = [newSpeaker('A'), newSpeaker('B')]
    expect(one.aliases).not.toBe(other.aliases)
    expect(newArticle({}).source).not.toBe(newArticle({}).source)
    expect(newMark('quote', {}).spans).not.toBe(newMark('quote', {}).spans)
  })

  it('has a label for every field, and no field with the name of an envelope’s', () => {
    for (const table of tableNames)
      for (const kind of table === 'marks' ? kindList.map(({ name }) => name) : [undefined])
        for (const [name, field] of Object.entries(fieldsOf(table, kind))) {
          expect(field.label).not.toBe('')
          expect(['id', 'kind', 'stamp', 'stamps', 'also', 'gone']).not.toContain(name)
        }
    expect(new Set(Object.values(tables).map(({ prefix }) => prefix)).size).toBe(tableNames.length)
    expect(new Set(kindList.map(({ key }) => key)).size).toBe(kindList.length)
  })
})

describe('rich text', () => {
  const doc = (...content: unknown[]): unknown => ({ type: 'doc', content })
  const link = (href: string): unknown =>
    doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] })
  const image = (src: string): unknown => doc({ type: 'image', attrs: { src, alt: '' } })
  const takes = (value: unknown): boolean => richText.safeParse(value).success

  it('links to web and mail addresses only', () => {
    for (const href of ['https://example.org/', 'HTTP://example.org', 'mailto:a@example.org'])
      expect(takes(link(href))).toBe(true)
    for (const href of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      '//example.org',
      '/x',
      '#x',
      '',
    ])
      expect(takes(link(href))).toBe(false)
  })

  it('shows images it carries itself and that cannot hold code', () => {
    for (const type of ['png', 'jpeg', 'gif', 'webp'])
      expect(takes(image(`data:image/${type};base64,iVBORw0KGgo=`))).toBe(true)
    for (const src of [
      'https://example.org/a.png',
      'http://example.org/a.png',
      'file:///a.png',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'data:image/svg+xml,<svg onload=alert(1)>',
      'data:text/html;base64,PHN2Zz4=',
      'data:image/png;base64,iVBO"onerror="x',
      'blob:x',
      '',
    ])
      expect(takes(image(src))).toBe(false)
  })

  it('keeps nothing that is not listed', () => {
    const parsed = richText.parse(
      doc({
        type: 'paragraph',
        attrs: { onclick: 'x' },
        content: [{ type: 'text', text: 'a', onload: 'x', marks: [{ type: 'bold', attrs: { style: 'x' } }] }],
      }),
    )
    expect(parsed).toEqual(
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }),
    )
    for (const bad of [
      { type: 'iframe' },
      { type: 'paragraph', content: [{ type: 'text', text: '' }] },
      { type: 'heading', attrs: { level: 7 } },
      { type: 'bulletList' },
      { type: 'blockquote', content: [] },
      null,
    ])
      expect(takes(doc(bad))).toBe(false)
    expect(takes(doc())).toBe(false)
  })

  it('has blocks in blocks to a depth that can be read back', () => {
    expect(takes(nestedLists(MAX_DEPTH - 1))).toBe(true)
    expect(takes(nestedLists(MAX_DEPTH + 2))).toBe(false)
    const note = withMarksAt(nestedLists(MAX_DEPTH - 1))
    expect(takes(note)).toBe(true)
  })
})

/** Bold and linked words in the innermost paragraph: the deepest value there is. */
function withMarksAt(doc: RichText): RichText {
  let block: Block = doc.content[0]!
  while (block.type === 'bulletList') block = block.content[0]!
  if (block.type === 'paragraph')
    block.content = [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] }]
  return doc
}

describe('the schema of commands', () => {
  const takes = (command: unknown): boolean => commandSchema.safeParse(command).success
  const [mark] = idsOf('marks') as [string]
  const set = (fields: object): unknown => ({ do: 'set', table: 'marks', id: mark, fields })

  it('refuses fields there are not, envelopes among them', () => {
    expect(takes(set({ saidOn: '2026', statement: 'x' }))).toBe(true)
    for (const fields of [
      { saidON: 'x' },
      { id: mark },
      { kind: 'claim' },
      { stamp },
      { stamps: {} },
      { gone: true },
      { also: {} },
      { constructor: 1 },
      JSON.parse('{"__proto__":{}}') as object,
    ])
      expect([fields, takes(set(fields))]).toEqual([fields, false])
    expect(takes({ do: 'set', table: 'tags', id: idsOf('tags')[0], fields: { speaker: null } })).toBe(false)
  })

  it('strips an envelope that is sent with a new record', () => {
    const record = { id: mark, ...newMark('quote', { article }) }
    const command = commandSchema.parse({
      do: 'add',
      table: 'marks',
      record: { ...record, gone: true, stamp, also: { form: [] } },
    })
    expect(command).toEqual({ do: 'add', table: 'marks', record })
  })

  it('refuses what is no command', () => {
    const batch = { do: 'all', label: 'x', commands: [] }
    for (const command of [
      null,
      [],
      'add',
      {},
      { do: 'drop' },
      { do: 'add', table: 'users' },
      { do: 'remove', table: 'marks' },
      { do: 'all', label: 'x', commands: [batch] },
      { do: 'all', commands: [] },
      { do: 'remove', table: 'marks', id: '../x' },
    ])
      expect([command, takes(command)]).toEqual([command, false])
    expect(takes(batch)).toBe(true)
  })

  it('refuses what is nested without end, by name and not by falling over', () => {
    for (const depth of [200, 100_000]) {
      const deep = JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown
      for (const command of [deep, set({ note: deep }), { do: 'all', label: 'x', commands: [deep] }])
        expect(takes(command)).toBe(false)
    }
    expect(takes(set({ note: nestedLists(3000) }))).toBe(false)
  })
})
