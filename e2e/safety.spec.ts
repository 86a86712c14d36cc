import { expect, test } from './app'
import { HARBOUR } from './articles'

/** What an attacker would try, read from the running app. */

/** The page's own door, as scripts in it would see it. */
type Door = { quoin: { call: (...args: unknown[]) => Promise<{ ok: boolean; failure?: { name: string } }> } }

test('the page has no Node, no rights, and a door with two handles', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  const preferences = await quoin.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window!.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  expect(preferences).not.toMatchObject({ nodeIntegrationInWorker: true })
  expect(preferences).not.toMatchObject({ nodeIntegrationInSubFrames: true })
  expect(preferences).not.toMatchObject({ allowRunningInsecureContent: true })
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
    door: Object.keys((window as unknown as Door).quoin).sort(),
    frozen: (() => {
      try {
        ;(window as unknown as Record<string, unknown>)['quoin'] = {}
      } catch {
        // In strict code it may throw: as good.
      }
      return Object.keys((window as unknown as Door).quoin).length === 2
    })(),
  }))
  expect(seen).toEqual({ node: [], door: ['call', 'on'], frozen: true })
})

test('the policy of the page lets nothing in and nothing out', async ({ quoin }) => {
  const page = await quoin.start()
  const header = (await page.reload())!.headers()['content-security-policy'] ?? ''
  const parts = header.split(';').map((part) => part.trim().split(/\s+/))
  const policy = Object.fromEntries(parts.map(([name, ...sources]) => [name, sources.join(' ')]))
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'none'",
    'frame-src': 'quoin://preview',
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
  expect(Object.values(policy).join(' ')).not.toMatch(/unsafe|https?:|ws|blob:|\*/)
  expect(policy['style-src']).toBe("'self'")
  expect(policy['img-src']).toBe("'self' data:")
})

test('no way out of the page: requests, windows, frames, addresses, permissions', async ({ quoin }) => {
  const page = await quoin.start()
  const arrived: string[] = []
  page.on('requestfinished', (request) => arrived.push(request.url()))
  const tried = await page.evaluate(async () => {
    const fails = (act: () => unknown): Promise<boolean> =>
      (async () => act())().then(
        () => false,
        () => true,
      )
    const first = (target: EventTarget, ...names: string[]): Promise<string> =>
      new Promise((tell) => names.forEach((name) => target.addEventListener(name, () => tell(name), { once: true })))
    const image = new Image()
    const imageEnds = first(image, 'load', 'error')
    image.src = 'https://example.org/a.png'
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    const own = document.createElement('iframe')
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.body.append(frame, own, script)
    return {
      fetch: await fails(() => fetch('https://example.org/')),
      file: await fails(() => fetch('file:///etc/passwd')),
      image: await imageEnds,
      socket: await first(new WebSocket('wss://example.org'), 'open', 'error'),
      opened: window.open('https://example.org/') ?? window.open('quoin://app/index.html'),
      inline: 'ranInline' in window,
      // oxlint-disable-next-line no-new-func
      evaluate: await fails(() => new Function('return 1')()),
      doorOfFrames: 'quoin' in own.contentWindow!,
      camera: await fails(() => navigator.mediaDevices.getUserMedia({ video: true })),
      place: await new Promise((tell) =>
        navigator.geolocation.getCurrentPosition(
          () => tell('got it'),
          () => tell('denied'),
        ),
      ),
      notify: await Notification.requestPermission(),
    }
  })
  expect(tried).toEqual({
    fetch: true,
    file: true,
    image: 'error',
    socket: 'error',
    opened: null,
    inline: false,
    evaluate: true,
    doorOfFrames: false,
    camera: true,
    place: 'denied',
    notify: 'denied',
  })
  const address = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.org/'
    location.href = 'file:///etc/passwd'
  })
  // The page still answers, at its own address, and nothing of the outside is in it.
  const still = await quoin.app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    return webContents.executeJavaScript('[location.href, document.querySelector("h1").innerText]') as Promise<string[]>
  })
  expect(still).toEqual([address, expect.stringContaining('Quoin')])
  expect(quoin.app.windows()).toHaveLength(1)
  expect(
    [...arrived, ...page.frames().map((frame) => frame.url())].filter((url) => /^(https?|wss?|file):/.test(url)),
  ).toEqual([])
})
