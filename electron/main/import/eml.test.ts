import { describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/text/plain'
import { eml } from './eml'
import { Refusal } from './imported'
import { outline, PIXEL } from './testing'

const mail = (...lines: string[]): Uint8Array => Buffer.from(lines.join('\r\n'))
const read = (bytes: Uint8Array) => eml.read(bytes, 'letter.eml')

const HEAD = [
  'From: =?utf-8?Q?J=C3=B6rg_Doe?= <joerg@post.example>',
  'Subject: Bridge stays shut',
  'Date: Sat, 14 Feb 2026 08:00:00 +0100',
  'MIME-Version: 1.0',
]

test('subject, sender and date are those of the article, and where they came from is told', async () => {
  const { fields, warnings } = await read(
    mail(...HEAD, 'Content-Type: text/plain; charset=utf-8', '', 'The council met.'),
  )
  expect(fields).toMatchObject({ title: 'Bridge stays shut', author: 'Jörg Doe', published: '2026-02-14T07:00:00Z' })
  expect(fields.origins).toEqual([
    { field: 'title', from: 'mail header Subject' },
    { field: 'author', from: 'mail header From' },
    { field: 'published', from: 'mail header Date' },
  ])
  expect(plainText(fields.doc!).text).toBe('The council met.')
  expect(warnings).toEqual([])
})

const part = (type: string, body: string, ...headers: string[]): string[] => [
  '--b',
  `Content-Type: ${type}`,
  ...headers,
  '',
  body,
]

describe('the text', () => {
  test('is the formatted one where there are two, with the pictures in it and no others', async () => {
    const { fields, warnings } = await read(
      mail(
        ...HEAD,
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: multipart/alternative; boundary=c',
        '',
        '--c',
        'Content-Type: text/plain',
        '',
        'plain',
        '--c',
        'Content-Type: text/html',
        '',
        '<h2>Two</h2><p>One <b>bold</b> <a href="javascript:alert(1)">word</a><img src="cid:dot@x" alt="dot"><img src="https://example.org/track.gif"><script>alert(1)</script>',
        '--c--',
        ...part('image/png', PIXEL.toString('base64'), 'Content-ID: <dot@x>', 'Content-Transfer-Encoding: base64'),
        '--b--',
      ),
    )
    expect(outline(fields.doc!)).toEqual(['h2 Two', 'One bold word', 'image dot'])
    expect(warnings).toEqual(['1 picture was left out: not inside the file, and Quoin fetches nothing.'])
  })

  test('attachments are named and left out', async () => {
    const attached = (name: string) =>
      part(
        'application/pdf',
        'AAAA',
        `Content-Disposition: attachment; filename="${name}"`,
        'Content-Transfer-Encoding: base64',
      )
    const bytes = mail(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...part('text/plain', 'words'),
      ...attached('a.pdf'),
      ...attached('../../etc/b.docx'),
      ...attached('c.exe'),
      '--b--',
    )
    const { warnings, attachments, fields, attached: none } = await read(bytes)
    expect(warnings).toEqual(['3 attachments were left out: a.pdf, ../../etc/b.docx, c.exe.'])
    expect(attachments).toEqual([
      { name: 'a.pdf', size: 3, readable: true },
      { name: 'b.docx', size: 3, readable: true },
      { name: 'c.exe', size: 3, readable: false },
    ])
    expect([fields.check, none]).toEqual([['attachments'], undefined])
    // Only what is asked for comes out.
    expect((await eml.read(bytes, 'a.eml', { attachment: 1 })).attached).toEqual({
      name: 'b.docx',
      bytes: new Uint8Array(3),
    })
  })

  test('that cannot be decoded is marked and told', async () => {
    const bytes = Buffer.concat([
      mail(...HEAD, 'Content-Type: text/plain; charset=utf-8', '', 'caf'),
      Uint8Array.of(0xe9, 0x21),
    ])
    expect((await read(bytes)).warnings[0]).toMatch(/1 character could not be read/)
  })
})

describe('a mail without an article says why', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const error = await read(bytes).catch((caught: unknown) => caught)
    if (error instanceof Refusal) return error.message
    throw error
  }

  test('only attachments', async () =>
    expect(
      await refusal(
        mail(
          ...HEAD,
          'Content-Type: multipart/mixed; boundary=b',
          '',
          ...part('application/pdf', 'AAAA', 'Content-Disposition: attachment; filename=a.pdf'),
          '--b--',
        ),
      ),
    ).toMatch(/a\.pdf.*import it/))

  test('no text, no bytes, no mail', async () => {
    expect(await refusal(mail(...HEAD, '', ''))).toMatch(/no text/)
    expect(await refusal(new Uint8Array())).toMatch(/is empty/)
    expect(await refusal(Buffer.from('%PDF-1.7'))).toMatch(/not a mail/)
  })

  test('parts in parts in parts without end', async () => {
    const nested = Array.from({ length: 300 }, (_, i) => [
      `Content-Type: multipart/mixed; boundary=b${i}`,
      '',
      `--b${i}`,
    ]).flat()
    expect(await refusal(mail(...HEAD, ...nested))).toMatch(/confuse/)
  })
})
