import { describe, expect, it } from 'vitest'
import { changed, GOLDEN, nameOf, opened } from '../testing/golden'
import { decode } from './decode'
import { encodeWhole } from './file'
import { about } from './model'

describe('a file that is no project', () => {
  it.each([
    ['empty', '', 'empty-file'],
    ['white space', ' \n\t\uFEFF', 'empty-file'],
    ['a byte order mark alone', '\uFEFF', 'empty-file'],
    ['null', 'null', 'not-a-project'],
    ['a list', '[]', 'not-a-project'],
    ['an empty object', '{}', 'not-a-project'],
    ['a number', '1e400', 'not-a-project'],
    ['a string', '"quoin"', 'not-a-project'],
    ['true', 'true', 'not-a-project'],
    ['another program’s', '{"name":"quoin","version":"1.0.0"}', 'not-a-project'],
    ['plain text', 'Halvia has begun to fill the lake.', 'not-a-project'],
    ['zeros', '\0\0\0\0', 'not-a-project'],
    ['version 0', '{"quoin":0,"id":"p_000000001test"}', 'not-a-project'],
    ['version 1.5', '{"quoin":1.5,"id":"p_000000001test"}', 'not-a-project'],
    ['version "1"', '{"quoin":"1","id":"p_000000001test"}', 'not-a-project'],
    ['version Infinity', '{"quoin":1e400,"id":"p_000000001test"}', 'not-a-project'],
    ['without an id', '{"quoin":1}', 'truncated'],
    ['an id from elsewhere', '{"quoin":1,"id":"../../etc/passwd"}', 'truncated'],
    ['version 99', '{"quoin":99,"id":"p_000000001test"}', 'newer-file'],
    ['version 99 with anything in it', '{"quoin":99,"tables":{"future":[1]}}', 'newer-file'],
    ['cut short', '{"quoin":1,"id":"p_000000001test",\n"clock":{', 'truncated'],
    ['with something after its end', `${GOLDEN}x`, 'truncated'],
    ['with zeros where the disk lost it', GOLDEN.slice(0, 2000) + '\0'.repeat(500), 'truncated'],
    ['nested without end', `{"quoin":1,"id":"p_000000001test","marks":${'['.repeat(100_000)}`, 'truncated'],
  ])('%s', (_, text, name) => {
    const decoded = decode(text)
    expect(decoded.ok ? 'ok' : decoded.failure.name).toBe(name)
    if (!decoded.ok) expect(decoded.failure.message).toMatch(/left untouched/)
  })

  it('is never taken for a whole one when it was cut, wherever that was', () => {
    const whole = GOLDEN.trimEnd()
    for (let length = 0; length < whole.length; length++) {
      const decoded = decode(whole.slice(0, length))
      if (decoded.ok) throw new Error(`Opened after ${length} of ${whole.length} characters`)
    }
    expect(nameOf(whole)).toBe('ok')
  })

  it('is told from one that is nested too deeply to be written again', () => {
    for (const depth of [3000, 100_000]) {
      const deep = '['.repeat(depth) + ']'.repeat(depth)
      for (const put of [
        `{"quoin":1,"id":"p_000000001test","marks":[${deep}]}`,
        `{"quoin":1,"id":"p_000000001test","marks":{"a":${deep}}}`,
        `{"quoin":1,"id":"p_000000001test","quarantine":[{"table":"marks","raw":${deep},"reason":"x"}]}`,
        `{"quoin":1,"id":"p_000000001test","clock":${deep}}`,
        `{"quoin":1,"id":"p_000000001test","people":{"abcd":${deep}}}`,
      ])
        expect(nameOf(put)).toBe('truncated')
    }
  })
})

describe('a bad record', () => {
  const [mark] = (JSON.parse(GOLDEN) as { marks: Record<string, unknown>[] }).marks as [Record<string, unknown>]
  const bad: [string, unknown, RegExp][] = [
    ['null', null, /expected object/],
    ['a string', 'mark', /expected object/],
    ['a list', [mark], /.+/],
    ['without a stamp', { ...mark, id: 'm_000000009test', stamp: undefined }, /^stamp: /],
    ['with a stamp from elsewhere', { ...mark, id: 'm_000000009test', stamp: '1.__proto__.1' }, /^stamp: /],
    ['of an unknown kind', { ...mark, id: 'm_000000009test', kind: 'rumour' }, /^kind: /],
    ['with a field of the wrong type', { ...mark, id: 'm_000000009test', form: 7 }, /^form: /],
    ['with a word that is not in the list', { ...mark, id: 'm_000000009test', form: 'shouted' }, /^form: /],
    [
      'with half an offset',
      { ...mark, id: 'm_000000009test', spans: [{ start: 0.5, end: 1.5, exact: 'a', prefix: '', suffix: '' }] },
      /^spans\.0\.start: /,
    ],
    [
      'with an offset before the text',
      { ...mark, id: 'm_000000009test', spans: [{ start: -1, end: 0, exact: 'a', prefix: '', suffix: '' }] },
      /^spans\.0\.start: /,
    ],
    [
      'with words longer than their range',
      { ...mark, id: 'm_000000009test', spans: [{ start: 0, end: 1, exact: 'ab', prefix: '', suffix: '' }] },
      /^spans\.0: .*as long as/,
    ],
    ['with an id from elsewhere', { ...mark, id: '__proto__' }, /^id: /],
    ['with the id of another', mark, /second record with the same id/],
  ]

  it.each(bad)('%s is set aside with its reason and comes back as it was', (_, raw, reason) => {
    const text = changed((file) => void file['marks']!.push(raw as never))
    const project = opened(text)
    expect(project.tables.marks.size).toBe(opened(GOLDEN).tables.marks.size)
    const [, aside] = project.quarantine
    expect(aside).toMatchObject({ table: 'marks', reason: expect.stringMatching(reason) as string })
    const again = opened(encodeWhole(project))
    expect(again.quarantine).toEqual(project.quarantine)
    expect(JSON.stringify(again.quarantine[1]!.raw)).toBe(JSON.stringify(raw))
  })

  it('does not hide the thousand beside it', () => {
    const text = changed((file) => {
      file['marks'] = Array.from({ length: 1001 }, (_, n) => ({
        ...mark,
        id: `m_${String(n).padStart(9, '0')}`,
        ...(n === 500 && { spans: 'lost' }),
      })) as never[]
    })
    const project = opened(text)
    expect(project.tables.marks.size).toBe(1000)
    expect(project.quarantine.map(({ reason }) => reason)).toEqual([
      'kind: Invalid input',
      expect.stringMatching(/^spans: /),
    ])
  })

  it('with a very long field name does not make the file unreadable the next time', () => {
    const stamps = { [`x${'y'.repeat(5000)}`]: '1.alpha.1' }
    const project = opened(
      changed(
        (file) => void file['tags']!.push({ id: 't_000000009test', name: 'x', stamp: '1.alpha.1', stamps } as never),
      ),
    )
    expect(nameOf(encodeWhole(project))).toBe('ok')
    expect(opened(encodeWhole(project)).quarantine).toEqual(project.quarantine)
  })

  it('is a whole table where that is not a list', () => {
    for (const raw of [null, 5, 'x', { id: mark }]) {
      const project = opened(changed((file) => void Object.assign(file, { marks: raw })))
      expect(project.quarantine.at(-1)).toEqual({ table: 'marks', raw, reason: 'not a list of records' })
      expect(opened(encodeWhole(project)).quarantine).toEqual(project.quarantine)
    }
  })

  it('may be the project’s own: the rest opens with an empty title', () => {
    for (const list of [[], [{ id: 'p_0mmsyd9c00000aaaa', title: 5, stamp: '1.alpha.1' }]]) {
      const project = opened(changed((file) => void Object.assign(file, { project: list })))
      expect(about(project).title).toBe('')
      expect(project.tables.articles.size).toBe(2)
      expect(opened(encodeWhole(project)).quarantine).toEqual(project.quarantine)
    }
  })

  it('that was nested deeper than a text may be is kept, and read again', () => {
    const raw = JSON.parse('['.repeat(300) + ']'.repeat(300)) as never
    const project = opened(changed((file) => void file['tags']!.push(raw)))
    expect(project.quarantine.at(-1)!.reason).toBe('nested too deeply')
    expect(encodeWhole(opened(encodeWhole(project)))).toBe(encodeWhole(project))
  })
})
