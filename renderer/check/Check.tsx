import { useText } from '../store/texts'
import { setView, type View } from '../store/view'
import { Attachments } from './Attachments'
import { Encoding } from './Encoding'
import { Garbled } from './Garbled'
import { LeftOut } from './LeftOut'
import './Check.css'

const close = (): void => setView({ check: null })

const looks = { 'left-out': LeftOut, encoding: Encoding, mojibake: Garbled }

/** What the import was not sure of, looked at by a person: nothing changes before they choose. */
export function Check({ asked: { article, what } }: { asked: NonNullable<View['check']> }) {
  const text = useText(article)
  if (what === 'attachments') return <Attachments article={article} onClose={close} />
  const Look = looks[what]
  return text ? <Look article={article} text={text} onClose={close} /> : null
}
