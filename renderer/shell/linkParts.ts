export interface LinkParts {
  /** The whole address in its plain form: what looks like another letter or turns the line round is written out. */
  address: string
  before: string
  host: string
  after: string
  /** Something stands before an "@", where people look for the host. */
  name: boolean
}

/** An address taken apart around its host; undefined for one that is not of the web. */
export function partsOf(url: string): LinkParts | undefined {
  if (!URL.canParse(url)) return undefined
  const { href: address, protocol, host, username, password } = new URL(url)
  if ((protocol !== 'https:' && protocol !== 'http:') || host === '') return undefined
  const name = username !== '' || password !== ''
  const at = address.indexOf(host, name ? address.indexOf('@') : protocol.length)
  return { address, before: address.slice(0, at), host, after: address.slice(at + host.length), name }
}
