/** Finds words in the page as they are typed; Enter goes from one to the next, Shift+Enter back, Esc empties the field. */
export function followSearch(field: HTMLInputElement, found: HTMLElement, text: HTMLElement): void {
  let ranges: Range[] = []
  let at = 0
  const show = (): void => {
    CSS.highlights.set('found', new Highlight(...ranges))
    CSS.highlights.set('here', new Highlight(...ranges.slice(at, at + 1)))
    found.textContent = field.value.trim() ? (ranges.length ? `${at + 1} of ${ranges.length}` : 'Not found') : ''
    ranges[at]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  }
  field.addEventListener('input', () => {
    ranges = find(text, field.value.trim())
    at = 0
    show()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.value = ''
      ranges = []
    } else if (event.key === 'Enter' && ranges.length)
      at = (at + (event.shiftKey ? ranges.length - 1 : 1)) % ranges.length
    else return
    event.preventDefault()
    show()
  })
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    field.select()
  })
}

function find(root: Node, words: string): Range[] {
  const wanted = words.toLowerCase()
  const ranges: Range[] = []
  if (wanted === '') return ranges
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue!.toLowerCase()
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      ranges.push(range)
    }
  }
  return ranges
}
