import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from './imported'
import { mhtml } from './mhtml'
import { partsOf } from './mime'
import { outline, PIXEL } from './testing'

const BOUNDARY = '----MultipartBoundary--x'
const file = (...parts: string[]): Uint8Array =>
  Buffer.from(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://post.example/bridge',
      'Date: Sat, 14 Feb 2026 08:00:00 -0000',
      `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${BOUNDARY}"`,
      '',
      '',
      ...parts.map((part) => `--${BOUNDARY}\r\n${part}`),
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
  )
const page = (body: string, encoding = 'quoted-printable') =>
  `Content-Type: text/html\r\nContent-ID: <frame@mhtml.blink>\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://post.example/bridge\r\n\r\n${body}`
const picture = (location: string) =>
  `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${location}\r\n\r\n${PIXEL.toString('base64')}`

describe('a page saved as a single file', () => {
  test('is read like any page, with the pictures that came with it', () => {
    const { fields } = mhtml.read(
      file(
        page(
          '<title>Bridge stays shut</title><p>=E2=80=9CNobody can =\r\nsay=E2=80=9D</p><img src=3D"a.png" alt=3D"near"><img src=3D"https://cdn.example/b.png" alt=3D"far"><img src=3D"https://cdn.example/not-saved.png"><img src=3D"file:///etc/passwd">',
        ),
        picture('https://post.example/a.png'),
        picture('https://cdn.example/b.png'),
      ),
      'page.mhtml',
    )
    expect(outline(fields.doc!)).toEqual(['“Nobody can say”', 'image near', 'image far'])
    expect(fields).toMatchObject({ title: 'Bridge stays shut', url: 'https://post.example/bridge' })
    // The date in the file is the day it was saved.
    expect(fields.published ?? '').toBe('')
    expect(fields.origins).toContainEqual({ field: 'url', from: 'saved from' })
  })

  test('the page comes before its frames, whatever their order', () => {
    const frame = 'Content-Type: text/html\r\n\r\n<p>advertisement'
    const bytes = file(frame, page('<p>article', '7bit'))
    const named = Buffer.from(
      Buffer.from(bytes).toString().replace('type="text/html";', 'type="text/html"; start="<frame@mhtml.blink>";'),
    )
    expect(outline(mhtml.read(named, 'page.mhtml').fields.doc!)).toEqual(['article'])
  })

  test('that was cut off is read as far as it goes', () => {
    const whole = Buffer.from(file(page('<p>first</p><p>second</p>', '7bit')))
    expect(outline(mhtml.read(whole.subarray(0, whole.indexOf('ond</p>')), 'page.mht').fields.doc!)).toEqual([
      'first',
      'sec',
    ])
  })

  test('without a page is refused', () => {
    expect(() => mhtml.read(file(picture('a.png')), 'page.mht')).toThrow(Refusal)
    expect(() => mhtml.read(new Uint8Array(), 'page.mht')).toThrow(/is empty/)
  })
})

test('what stands between boundaries comes out as it went in', () =>
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 5 }), (contents) => {
      const mark = '=_a boundary that is in none of them'
      const { parts } = partsOf(
        Buffer.concat([
          Buffer.from(`Content-Type: multipart/related; boundary="${mark}"\r\n\r\n`),
          ...contents.flatMap((content) => [
            Buffer.from(`--${mark}\r\nContent-Type: image/png\r\n\r\n`),
            content,
            Buffer.from('\r\n'),
          ]),
          Buffer.from(`--${mark}--\r\n`),
        ]),
      )
      expect(parts.map((one) => [...one.bytes()])).toEqual(contents.map((content) => [...content]))
    }),
  ))
