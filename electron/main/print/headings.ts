/**
 * The words of every heading of a document of ours, in order. Chromium takes the outline's titles from the lines it has
 * drawn: spaces at line ends are lost, Arabic words stand in the order they are seen, and some words come twice.
 */
export const headingsOf = (html: string): string[] =>
  [...html.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)]
    .map(([, , content = '']) => plain(content))
    .filter((title) => title !== '')

const NAMED: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

const plain = (content: string): string =>
  content
    .replace(/<sup class="at">.*?<\/sup>/g, '')
    .replace(/<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (name) => NAMED[name]!)
    .replace(/\s+/g, ' ')
    .trim()
