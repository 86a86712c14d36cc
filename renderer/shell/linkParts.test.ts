import { describe, expect, it } from 'vitest'
import { partsOf } from './linkParts'

describe('an address taken apart', () => {
  it.each([
    ['https://post.example/a?b=post.example', 'https://', 'post.example', '/a?b=post.example'],
    ['http://h:8080/', 'http://', 'h:8080', '/'],
    ['https://bank.example@evil.example/bank.example', 'https://bank.example@', 'evil.example', '/bank.example'],
    ['https://evil.example:x@evil.example/', 'https://evil.example:x@', 'evil.example', '/'],
  ])('%s', (url, before, host, after) => {
    expect(partsOf(url)).toMatchObject({ before, host, after, name: url.includes('@') })
  })

  it('shows letters that look like others, and those that turn a line round, in their plain form', () => {
    expect(partsOf('https://bаnk.example/')?.host).toMatch(/^xn--/)
    expect(partsOf('https://a.example/\u202Egpj.exe')?.address).toBe('https://a.example/%E2%80%AEgpj.exe')
  })

  it('is nothing for what is not of the web', () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@b', 'https://', 'words'])
      expect(partsOf(url)).toBeUndefined()
  })
})
