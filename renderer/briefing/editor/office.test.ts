import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { tidyOffice } from './office'

const tidied = (body: string): string => {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`)
  tidyOffice(document as unknown as Document)
  return document.body.innerHTML.replace(/ style="[^"]*"/g, '')
}
const item = (list: string, level: number, marker: string, words: string): string =>
  `<p style="mso-list:${list} level${level} lfo1"><span style="mso-list:Ignore">${marker} </span>${words}</p>`

it('drops what was deleted in Word, and comments', () => {
  expect(
    tidied(
      '<p>Ships <del>do not</del><span class="msoDel">never</span> wait<span class="MsoCommentReference">[A1]</span></p>' +
        '<div style="mso-element:comment">Sure?</div>',
    ),
  ).toBe('<p>Ships  wait</p>')
})

it('makes lists of paragraphs that Word calls items, with their depth and number', () => {
  expect(
    tidied(
      item('l0', 1, '3.', 'Three') +
        item('l0', 2, '·', 'Deep') +
        item('l0', 1, '4.', 'Four') +
        '<p>After</p>' +
        item('l1', 1, '·', 'Other'),
    ),
  ).toBe(
    '<ol start="3"><li><p>Three</p><ul><li><p>Deep</p></li></ul></li><li><p>Four</p></li></ol><p>After</p>' +
      '<ul><li><p>Other</p></li></ul>',
  )
})
