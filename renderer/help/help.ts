import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/base.css'
import '../ui/Field.css'
import '../ui/Keys.css'
import './help.css'
import markdownIt from 'markdown-it'
import { keyNames } from '../ui/shortcuts'
import { inOrder, type Page } from './pages'
import { followSearch } from './search'

const pages = inOrder(
  import.meta.glob<string>('../../resources/help/*.md', { query: '?raw', import: 'default', eager: true }),
)

const markdown = markdownIt()
/** `Mod+Q` in the text is drawn as keys; other code stays code. */
const KEYS = /^((Mod|Shift|Alt|Ctrl)\+)*(.|←\/→|1–9|F\d+|Alt|Enter|Escape|Delete|Up|Down|Left|Right|Tab|Home|End)$/
const plainCode = markdown.renderer.rules['code_inline']!
markdown.renderer.rules['code_inline'] = (tokens, at, ...rest) => {
  const { content } = tokens[at]!
  if (!KEYS.test(content)) return plainCode(tokens, at, ...rest)
  const keys = keyNames(content).map((name) => `<kbd>${markdown.utils.escapeHtml(name)}</kbd>`)
  return `<span class="keys">${keys.join('')}</span>`
}

const text = document.getElementById('text')!
const contents = document.getElementById('contents')!

function add(page: Page): void {
  const section = document.createElement('section')
  section.id = page.id
  // The text ships with the program, and the page may neither run inline code nor fetch anything.
  section.innerHTML = markdown.render(page.text)
  text.append(section)
  const entry = document.createElement('li')
  const link = document.createElement('a')
  link.href = `#${page.id}`
  link.textContent = page.title
  entry.append(link)
  contents.append(entry)
}

pages.forEach(add)

const here = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting)
        for (const link of contents.querySelectorAll('a'))
          if (link.hash === `#${target.id}`) link.setAttribute('aria-current', 'true')
          else link.removeAttribute('aria-current')
  },
  { rootMargin: '-10% 0px -80% 0px' },
)
for (const section of text.children) here.observe(section)

followSearch(document.getElementById('search') as HTMLInputElement, document.getElementById('found')!, text)
