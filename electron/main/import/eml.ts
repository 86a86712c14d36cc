import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { plainText } from '../../../shared/text/plain'
import { isBlank, type RichText } from '../../../shared/text/rich'
import { binaryKind } from './binary'
import { asGiven, isoDate } from './dates'
import { parsePage } from './dom'
import { refusalOf } from './formats'
import { withoutEnding } from './head'
import { toRichText } from './html-walk'
import { oneLine, Refusal, tooLong, type AsyncImporter } from './imported'
import { LARGEST_TEXT } from './limits'
import { Album } from './pictures'
import { scriptOf } from './script'
import { withLineFeeds } from './text'
import { linesToDoc } from './wrapped'

/** A mail: its text with the pictures in it. What is attached is named and left out. */
export const eml: AsyncImporter = {
  async read(bytes, name, how) {
    if (bytes.length === 0) throw new Refusal(`${name} is empty: there is nothing to read in it. Nothing was added.`)
    const kind = binaryKind(bytes)
    if (kind) throw new Refusal(`${name} is ${kind}, not a mail. Nothing was added.`)
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 }).catch(() => {
      throw new Refusal(
        `${name} is damaged, or built to confuse whoever reads it: its parts cannot be told apart. Nothing was added. Open it in your mail program, copy the text and paste it here.`,
      )
    })
    if (Math.max(mail.html?.length ?? 0, mail.text?.length ?? 0) > LARGEST_TEXT) throw tooLong(name)
    const album = new Album()
    const { doc, shown } = bodyOf(mail, album)
    const apart = mail.attachments.filter((attachment) => !shown.has(attachment)).slice(0, MOST)
    const attached = apart.map(nameOf)
    const attachments = apart.map(aboutOf)
    if (isBlank(doc))
      throw new Refusal(
        attached.length
          ? `${name} has no text of its own, only what is attached to it (${list(attached)}). Nothing was added. Save that as a file and import it.`
          : `${name} has no text in it. Nothing was added.`,
      )
    const content = plainText(doc).text
    const warnings = [
      ...(attached.length
        ? [
            `${attached.length} ${attached.length === 1 ? 'attachment was' : 'attachments were'} left out: ${list(attached)}.`,
          ]
        : []),
      ...album.warnings(),
    ]
    const damaged = content.match(/\ufffd/g)?.length ?? 0
    if (damaged)
      warnings.push(`${damaged} ${damaged === 1 ? 'character' : 'characters'} could not be read and stand as “\ufffd”.`)
    const check = attachments.some(({ readable }) => readable) ? ['attachments'] : []
    const wanted = how?.attachment === undefined ? undefined : apart[how.attachment]
    return {
      fields: { ...headOf(mail, name), ...scriptOf(content), check, doc },
      warnings,
      encoding: '',
      attachments,
      ...(wanted && { attached: { name: fileName(wanted), bytes: contentOf(wanted) } }),
    }
  },
}

function bodyOf(mail: Email, album: Album): { doc: RichText; shown: Set<Attachment> } {
  const shown = new Set<Attachment>()
  if (mail.html) {
    const byId = new Map(mail.attachments.map((one) => [(one.contentId ?? '').replace(/^<|>$/g, ''), one]))
    const pictures = (address: string): string | undefined => {
      const attachment = /^cid:/i.test(address) ? byId.get(decoded(address.slice(4))) : undefined
      if (!attachment) return void (/^https?:/i.test(address) && album.addLinked())
      shown.add(attachment)
      return album.add(contentOf(attachment))
    }
    const doc = toRichText(parsePage(mail.html).body, pictures, { office: true })
    if (!isBlank(doc)) return { doc, shown }
  }
  return { doc: linesToDoc(withLineFeeds(mail.text ?? '').trim()), shown }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function headOf(mail: Email, name: string) {
  const origins: { field: string; from: string }[] = []
  const given = (field: string, value: string | undefined, from: string): string => {
    const line = oneLine(value ?? '')
    if (line) origins.push({ field, from })
    return line
  }
  const from = mail.from ?? mail.sender
  const title = given('title', mail.subject, 'mail header Subject')
  const author = given('author', from?.name || from?.address, 'mail header From')
  const published = given('published', dateOf(mail.date), 'mail header Date')
  const words = oneLine(mail.headers.find(({ key }) => key === 'date')?.value ?? '')
  return {
    title: title || given('title', withoutEnding(name), 'file name'),
    outlet: '',
    author,
    published,
    url: '',
    origins,
    given: words ? asGiven('published', words, published) : [],
  }
}

/** A date in whole seconds, or as the mail has it where it is no date that can be read. */
const dateOf = (date: string | undefined): string => {
  const whole = (date ?? '').replace(/\.000Z$/, 'Z')
  return isoDate(whole) || (whole.length <= 40 ? whole : '')
}

const nameOf = (attachment: Attachment): string =>
  oneLine(attachment.filename ?? '', 100) || `one without a name (${oneLine(attachment.mimeType, 60)})`

/** Attachments that are listed. */
const MOST = 1000

const contentOf = ({ content }: Attachment): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : new Uint8Array(content as ArrayBuffer)

/** Its name as that of a file: whatever stood before it is no place on this machine. */
const fileName = (attachment: Attachment): string =>
  oneLine((attachment.filename ?? '').replace(/^.*[/\\]/, ''), 200) || `attachment.${endingOf(attachment)}`

const endingOf = ({ mimeType }: Attachment): string => /^text\/(html|markdown)$/.exec(mimeType)?.[1] ?? 'txt'

/** Is it of a kind that Quoin reads? By its name alone: it is not opened before a person wants it. */
function aboutOf(attachment: Attachment): { name: string; size: number; readable: boolean } {
  const [name, size] = [fileName(attachment), contentOf(attachment).byteLength]
  const known = attachment.filename ? /\.[^.\s]+$/.test(name) : attachment.mimeType.startsWith('text/')
  return { name, size, readable: known && size > 0 && !refusalOf(name, size) }
}

const list = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
