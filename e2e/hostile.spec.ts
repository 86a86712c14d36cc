import { expect, test } from './app'
import { HARBOUR, NEWS_PAGE } from './articles'
import { articleText } from './words'
import { library, title } from './window'

/** What the page or an article could ask for, and what is left of it. */

type Door = { quoin: { call: (...args: unknown[]) => Promise<{ ok: boolean; failure?: { name: string } }> } }

test('the door refuses what is not in its contract', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  const names = await page.evaluate(async () => {
    const { call } = (window as unknown as Door).quoin
    const tries: [string, unknown][] = [
      ['app.quit', {}],
      ['__proto__', {}],
      ['project.open', { path: '/etc/passwd' }],
      ['project.open', { path: 7 }],
      ['project.apply', { command: { do: 'add', table: 'articles', record: { id: 'x' } }, at: 0 }],
      ['article.text', { id: '../../etc/passwd' }],
      ['app.reveal', { path: '/etc/passwd' }],
      ['app.openLink', { url: 'file:///etc/passwd' }],
      ['app.openLink', { url: 'javascript:alert(1)' }],
      ['import.files', { files: [{ name: 'a.txt', bytes: 'not bytes' }] }],
    ]
    return Promise.all(tries.map(async ([name, input]) => (await call(name, input)).failure?.name))
  })
  expect(names).toEqual([
    'unknown-call',
    'unknown-call',
    'not-recent',
    'bad-input',
    'bad-input',
    'bad-input',
    'not-ours',
    'bad-input',
    'bad-input',
    'bad-input',
  ])
})

test('help cannot ask the main process anything', async ({ quoin }) => {
  const page = await quoin.start()
  const [help] = await Promise.all([quoin.app.waitForEvent('window'), page.keyboard.press('F1')])
  await expect(help.getByRole('main')).toContainText('Quoin')
  expect(await help.evaluate(() => 'quoin' in window)).toBe(false)
})

test('an article that brings scripts, trackers and traps runs nothing and loads nothing', async ({ quoin }) => {
  const page = await quoin.start()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const svg =
    'data:image/svg+xml;base64,' +
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="ranByArticle=1"/>').toString('base64')
  const traps = `<p onclick="ranByArticle=1">The harbour stayed shut <a href="vbscript:x">on Monday</a>, too.</p>
    <img src="x" onerror="window.ranByArticle = true"><img src="${svg}"><svg onload="window.ranByArticle=1"></svg>
    <iframe src="https://tracker.example/frame"></iframe><form action="https://tracker.example"><input autofocus onfocus="window.ranByArticle=1"></form>
    <meta http-equiv="refresh" content="0; url=https://tracker.example/">`
  await quoin.answerOpen(quoin.file('hostile.html', NEWS_PAGE.replace('</article>', `${traps}</article>`)))
  await page.keyboard.press('Control+i')
  await expect(title(page)).toHaveText('Bridge over the Sarn opens after nine years')
  const text = articleText(page)
  await expect(text).toContainText('every bolt will be in them')
  await text.getByText('The accounts').click()
  await text.getByText('The accounts').click({ modifiers: ['Control'] })
  await expect(text.locator('script, iframe, form, input, svg, meta, a, [onclick], [onerror], [onload]')).toHaveCount(0)
  expect(await page.evaluate(() => 'ranByArticle' in window)).toBe(false)
  expect(await page.title()).toBe('Quoin')
  expect(requests.filter((url) => !url.startsWith('quoin://app/') && !url.startsWith('data:'))).toEqual([])
  await expect(library(page).getByRole('option')).toHaveCount(1)
  expect(quoin.app.windows()).toHaveLength(1)
})

test('what another reading, a mail’s attachments and a link show runs nothing and loads nothing', async ({ quoin }) => {
  const page = await quoin.start()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const trap = '<img src="https://tracker.example/a.gif" onerror="window.ranByArticle=1">'
  const words =
    'The harbour stayed shut on Monday, and nobody could say for how long the pilots would stay away from it. '
  const some = (first: string): string =>
    Array.from({ length: 5 }, (_, i) => `<p>${first} ${i} ${words.repeat(3)}</p>`).join('')
  const shown = trap.replaceAll('<', '&lt;')
  const halved = `<title>${shown}</title><meta name="author" content='${shown}'><nav>x</nav><main><article><h1>Harbour</h1><div>${some('One')}</div>
    <div class="sponsor-related-promo sidebar">${some(`Two ${shown}${trap}`)}<a href="https://tracker.example@evil.example/">x</a></div></article></main>`
  const attached = `--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="<img src=x onerror=ranByArticle=1>.txt"\r\n\r\nwords`
  const mail = `From: a@example.org\r\nSubject: ${trap}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nwords\r\n${attached}\r\n--b--`
  for (const [name, content, says, dialog] of [
    ['halved.html', halved, 'left out', 'Is this the whole article?'],
    ['mail.eml', mail, 'attachments', 'Attached to this mail'],
    ['garbled.txt', `Garbled\n\nprÃ©sident dÃ©clarÃ© ${trap}`, 'garbled', 'Repair garbled letters'],
  ] as const) {
    await quoin.answerOpen(quoin.file(name, content))
    await page.keyboard.press('Control+i')
    await page.getByRole('note').filter({ hasText: says }).getByRole('button').click()
    const shown = page.getByRole('dialog', { name: dialog })
    await expect(shown).toContainText('<img src=')
    await expect(shown.locator('img, script, a, iframe')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(shown).toHaveCount(0)
    await expect(page.locator('.article-details')).toBeVisible()
  }
  expect(await page.evaluate(() => 'ranByArticle' in window)).toBe(false)
  expect(requests.filter((url) => !url.startsWith('quoin://app/') && !url.startsWith('data:'))).toEqual([])
  expect(quoin.app.windows()).toHaveLength(1)
})

test('the app’s address serves the app’s files only', async ({ quoin }) => {
  await quoin.start()
  const answers = await quoin.app.evaluate(async ({ net }) => {
    const status = (url: string): Promise<number> =>
      net.fetch(url).then(
        ({ status }) => status,
        () => 0,
      )
    return {
      own: await status('quoin://app/index.html'),
      above: await status('quoin://app/../main/index.js'),
      coded: await status('quoin://app/%2e%2e/main/index.js'),
      deeper: await status('quoin://app/assets/..%2f..%2f..%2fpackage.json'),
      root: await status('quoin://app//etc/passwd'),
      host: await status('quoin://other/index.html'),
      post: await net.fetch('quoin://app/index.html', { method: 'POST' }).then(
        ({ status }) => status,
        () => 0,
      ),
    }
  })
  expect(answers.own).toBe(200)
  for (const [name, status] of Object.entries(answers))
    if (name !== 'own') expect([name, status]).not.toEqual([name, 200])
})
