import { describe, expect, test } from 'vitest'
import { suggestCommand } from './suggest-command'
import { world } from './testing'

describe('suggest', () => {
  test('a line a file, with the file’s own text and ranges into it', async () => {
    const w = world()
    w.put(
      'bridge.txt',
      'Bridge shut\r\n\r\nMinister Ann Lee said the bridge was shut.\r\n“Not before May,” she said.\r\n',
    )
    w.put('b.v2.txt', 'Nothing was said.')
    const { code, out, said } = await w.call(suggestCommand, ['bridge.txt', 'b.v2.txt', '--json'])
    expect([code, said]).toEqual([0, []])
    const [one, two] = out.map((line) => JSON.parse(line))
    expect(one.text).toBe('Bridge shut\n\nMinister Ann Lee said the bridge was shut.\n“Not before May,” she said.\n')
    expect(Object.keys(one)).toEqual(['id', 'language', 'text', 'attributions', 'claims'])
    const words = (ranges: [number, number][]): string[] => ranges.map(([start, end]) => one.text.slice(start, end))
    expect(
      one.attributions.map((a: { content: [number, number][]; speaker: string }) => [words(a.content), a.speaker]),
    ).toEqual([
      [['the bridge was shut'], 'Ann Lee'],
      [['“Not before May,”'], 'Ann Lee'],
    ])
    expect(two).toMatchObject({ id: 'b.v2', attributions: [], claims: [] })
  })

  test('a bad file gives an error row and the others go on', async () => {
    const w = world()
    w.put('a.txt', 'Ann Lee said the bridge was shut.')
    w.put('empty.txt', ' \n')
    w.put('picture.png', new Uint8Array([137, 80, 78, 71, 0, 1, 2, 3]))
    const { code, out, said } = await w.call(suggestCommand, [
      'gone.txt',
      'empty.txt',
      'picture.png',
      'a.txt',
      '--json',
    ])
    expect(code).toBe(1)
    const rows = out.map((line) => JSON.parse(line))
    expect(rows.map((row) => [row.id, typeof row.error])).toEqual([
      ['gone', 'string'],
      ['empty', 'string'],
      ['picture', 'string'],
      ['a', 'undefined'],
    ])
    expect(said).toHaveLength(3)
  })

  test('a web page goes through the import', async () => {
    const w = world()
    w.put(
      'page.html',
      '<html lang="en"><title>Bridge</title><p>Ann Lee said the bridge was shut.</p><script>evil()</script>',
    )
    const { out } = await w.call(suggestCommand, ['page.html', '--json'])
    const row = JSON.parse(out[0]!)
    expect([row.text.includes('evil'), row.attributions.length]).toEqual([false, 1])
  })

  test('for people: a heading and a line a suggestion', async () => {
    const w = world()
    w.put('a.txt', 'Ann Lee said the bridge was shut.')
    const { out } = await w.call(suggestCommand, ['a.txt'])
    expect(out).toEqual(['a: quotes 1, claims 0', 'indirect\t0.75\tAnn Lee\tthe bridge was shut'])
  })

  test('no file, no work', async () => expect((await world().call(suggestCommand, [])).code).toBe(2))
})
