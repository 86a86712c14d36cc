/** Saved news pages as sites send them: stories in thirteen layouts, amid all that is not the article. */
import { languages } from './languages.mjs'
import { headline, pick, sentence, story, whole, codes } from './prose.mjs'

/** @typedef {import('./prose.mjs').Random} Random */
/** @typedef {import('./prose.mjs').Story} Story */
/** @typedef {import('./languages.mjs').Parts} Parts */

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const host = (/** @type {number} */ n) => `https://www.paper-${n % 23}.example`

/**
 * The article's own blocks as HTML. Between them stands what a site puts there.
 * @param {Story} story
 * @param {(i: number) => string} [between]
 * @param {(text: string) => string} [p] how a paragraph is written
 */
function body({ blocks }, between = () => '', p = (text) => `<p>${text}</p>`) {
  let html = ''
  for (const [i, { is, text }] of blocks.entries()) {
    const words = escaped(text)
    if (is === 'p') html += p(words)
    else if (is === 'h2') html += `<h2>${words}</h2>`
    else if (is === 'quote') html += `<blockquote><p>${words}</p></blockquote>`
    else {
      if (blocks[i - 1]?.is !== 'item') html += '<ul>'
      html += `<li>${words}</li>`
      if (blocks[i + 1]?.is !== 'item') html += '</ul>'
    }
    if (is === 'p' && blocks[i + 1]?.is === 'p') html += between(i)
    html += '\n'
  }
  return html
}

/** What surrounds an article: menus, teasers, advertising, comments, and a foot. */
function furniture(/** @type {Random} */ random, /** @type {Parts} */ parts, /** @type {number} */ n) {
  const links = (/** @type {number} */ count) =>
    Array.from(
      { length: count },
      (_, i) => `<li><a href="/${n}/${i}">${escaped(headline(random, parts))}</a></li>`,
    ).join('')
  const teaser = () =>
    `<div class="teaser card"><a href="/t/${whole(random, 9999)}"><img src="https://img.example/${whole(random, 99)}.jpg" alt=""><h3>${escaped(headline(random, parts))}</h3></a><p class="teaser-text">${escaped(sentence(random, parts).slice(0, 90))}… <a href="/x">${parts.read}</a></p></div>`
  const remark = () =>
    `<div class="comment" id="comment-${whole(random, 99_999)}"><span class="comment-author">user${whole(random, 999)}</span> <time>12:0${whole(random, 9)}</time><div class="comment-body">${escaped(sentence(random, parts))}</div><a href="#reply">Reply</a></div>`
  const script = `<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('config','X-${n}');${`var pad${n}=[${n},1,2,3,4,5,6,7,8,9];`.repeat(120)}</script>`
  return {
    script,
    nav: `<header class="site-header"><div class="logo"><a href="/">Paper ${n % 23}</a></div><nav class="main-nav" role="navigation"><ul>${links(9)}</ul></nav></header>`,
    cookie: `<div id="cookie-banner" class="consent overlay"><p>We and our 812 partners use cookies to show you what you do not want. You can change this at any time.</p><button>Accept all</button><button>Manage</button></div>`,
    ad: () =>
      `<div class="ad advertisement" id="div-gpt-ad-${whole(random, 99)}"><span class="ad-label">Advertisement</span><iframe src="https://ads.example/${n}"></iframe></div>`,
    related: `<aside class="related"><h4>${parts.also}</h4><ul>${links(5)}</ul></aside>`,
    inline: () =>
      `<div class="inline-related"><strong>${parts.also}:</strong> <a href="/r/${n}">${escaped(headline(random, parts))}</a></div>`,
    share: `<div class="share social-buttons"><a href="https://social.example/a">Share</a><a href="https://social.example/b">Post</a><a href="mailto:?subject=x">Mail</a></div>`,
    newsletter: `<form class="newsletter" action="/sub"><label>Our newsletter, every morning</label><input type="email"><button>Subscribe</button></form>`,
    sidebar: `<div class="sidebar" role="complementary">${teaser()}${teaser()}${teaser()}${teaser()}</div>`,
    comments: `<section id="comments" class="comments"><h3>${parts.comments} (${whole(random, 90)})</h3>${Array.from({ length: 3 + whole(random, 9) }, remark).join('')}</section>`,
    footer: `<footer class="site-footer"><ul>${links(12)}</ul><p>© 2026 Paper ${n % 23}. All rights reserved.</p></footer>`,
    teaser,
  }
}

/** @typedef {ReturnType<typeof furniture>} Furniture */
/** @typedef {(one: { story: Story, f: Furniture, random: Random, n: number }) => string} Layout */

const facts = (/** @type {Story} */ { title, author, date }) =>
  `<h1>${escaped(title)}</h1><div class="byline">By <a rel="author" href="/a">${escaped(author)}</a> <time datetime="${date}">${date.slice(0, 10)}</time></div>`

/** @type {Record<string, Layout>} */
const layouts = {
  semantic: ({ story, f }) =>
    `${f.nav}<main><article>${facts(story)}${f.share}${body(story)}${f.share}</article>${f.related}${f.comments}</main>${f.footer}`,
  divs: ({ story, f, random }) =>
    `${f.cookie}${f.nav}<div class="wrap"><div class="col-8 story"><div class="headline">${facts(story)}</div><div class="story-body content">${body(story, () => (random() < 0.2 ? f.ad() : ''))}</div>${f.newsletter}</div>${f.sidebar}</div>${f.comments}${f.footer}`,
  inline: ({ story, f, random }) =>
    `${f.nav}<div id="content"><article class="post">${facts(story)}<div class="entry-content" itemprop="articleBody">${body(story, () => (random() < 0.25 ? f.inline() : ''))}</div></article>${f.sidebar}</div>${f.footer}`,
  table: ({ story, f }) =>
    `<table width="100%"><tr><td colspan="3">${f.nav}</td></tr><tr><td width="150">${f.related}</td><td valign="top">${facts(story)}<div>${body(story)}</div></td><td>${f.ad()}</td></tr><tr><td colspan="3">${f.footer}</td></tr></table>`,
  blog: ({ story, f }) =>
    `<div id="page">${f.nav}<div id="main"><div class="post hentry"><h2 class="entry-title">${escaped(story.title)}</h2><div class="entry">${body(story)}</div><p class="postmetadata">Filed under <a href="/c">News</a></p></div>${f.comments}</div>${f.footer}</div>`,
  spans: ({ story, f }) =>
    `${f.nav}<div class="_1x9 article__main"><section class="s1">${facts(story)}</section><section class="s2 article__body">${body(story, undefined, (text) => `<p class="_p0"><span data-id="7">${text}</span></p>`)}</section></div>${f.sidebar}${f.newsletter}${f.footer}`,
  live: ({ story, f }) =>
    `${f.cookie}${f.nav}<main id="maincontent"><div class="article-header">${facts(story)}</div><figure><img src="https://img.example/1.jpg" alt="A view"></figure><div class="article-body-viewer">${body(story)}</div><div class="tags"><a href="/t1">Tag</a> <a href="/t2">Tag</a></div>${f.related}</main>${f.footer}`,
  paywall: ({ story, f }) =>
    `${f.nav}<article class="premium"><header>${facts(story)}</header><div class="article-text">${body(story)}</div><div class="paywall promo"><p>Subscribe now and read on for 1 a week.</p><button>Subscribe</button></div></article>${f.teaser()}${f.teaser()}${f.footer}`,
  breaks: ({ story, f }) =>
    `${f.nav}<div id="center"><div class="news-title">${facts(story)}</div><div class="news-text">${body(story, undefined, (text) => `${text}<br><br>`)}</div></div>${f.related}${f.footer}`,
  nested: ({ story, f, random }) =>
    `${f.script}${f.cookie}${f.nav}<main role="main"><div class="grid"><div class="grid__header">${facts(story)}</div>${body(
      story,
      () => (random() < 0.15 ? `<div class="block block--ad">${f.ad()}</div>` : ''),
      (text) =>
        `<div class="block block--text" data-component="text-block"><div class="inner"><p class="p">${text}</p></div></div>`,
    )}</div>${f.newsletter}<div class="more">${f.teaser()}${f.teaser()}${f.teaser()}</div></main>${f.footer}${f.script.repeat(3)}`,
  boxed: ({ story, f }) =>
    `${f.script.repeat(2)}${f.nav}<article id="story"><div class="story-head">${facts(story)}${f.share}</div><div class="story-content"><figure class="lead"><img src="https://img.example/2.jpg" alt=""><figcaption>© Agency</figcaption></figure>${body(story)}</div><div class="author-box"><h4>${escaped(story.author)}</h4><a href="/a/1">@author</a></div>${f.related}</article>${f.comments}${f.footer}`,
  plain: ({ story }) => `${facts(story)}${body(story)}`,
  heavy: ({ story, f, random }) =>
    `${f.script.repeat(8)}${f.cookie}${f.nav}${f.ad()}<div class="layout"><div class="left">${f.sidebar}</div><main><article>${facts(story)}${f.share}<div class="richtext">${body(story, () => (random() < 0.15 ? f.ad() : ''))}</div>${f.newsletter}</article>${f.comments}</main><div class="right">${f.sidebar}${f.related}</div></div>${f.footer}${f.script.repeat(8)}`,
}

/** @param {Story} story @param {number} n @param {number} kind */
function head({ title, author, date, language }, n, kind) {
  const address = `${host(n)}/news/${n}-${date.slice(0, 10)}.html`
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: date,
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: `Paper ${n % 23}` },
  }
  const ld = kind % 3 !== 2 ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ''
  const og =
    kind % 3 !== 0
      ? `<meta property="og:title" content="${escaped(title)}"><meta property="og:site_name" content="Paper ${n % 23}"><meta property="article:published_time" content="${date}"><meta name="author" content="${escaped(author)}">`
      : ''
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="${kind % 11 === 7 ? 'windows-1252' : 'utf-8'}"><title>${escaped(title)} | Paper ${n % 23}</title><link rel="canonical" href="${address}">${og}${ld}<link rel="stylesheet" href="/s.css"><style>.a{color:red}${`.b${n}{margin:0 auto;padding:1px 2px}`.repeat(500)}</style></head>`
}

/**
 * One saved page and what an importer should find in it.
 * @param {Random} random
 * @param {number} n a number of its own
 * @returns {{ name: string, bytes: Buffer, story: Story, layout: string }}
 */
export function page(random, n) {
  const kind = whole(random, 1000)
  // Windows-1252 has no Cyrillic letters.
  const language =
    kind % 11 === 7
      ? pick(
          random,
          codes.filter((code) => code !== 'ru'),
        )
      : pick(random, codes)
  const parts = /** @type {Parts} */ (languages[language])
  const one = story(random, language)
  const layout = pick(random, Object.keys(layouts))
  const f = furniture(random, parts, n)
  const html = `${head(one, n, kind)}<body class="page-${n}">${/** @type {Layout} */ (layouts[layout])({ story: one, f, random, n })}</body></html>\n`
  return {
    name: `${String(n).padStart(4, '0')} ${one.title.replace(/[^\p{L}\p{N} ]/gu, '')}.html`,
    bytes: kind % 11 === 7 ? windows1252(html) : Buffer.from(html),
    story: one,
    layout,
  }
}

const SPECIAL = new Map(Object.entries({ '–': 0x96, '—': 0x97, '„': 0x84, '“': 0x93, '”': 0x94, '’': 0x92, '…': 0x85 }))

/** @param {string} text */
const windows1252 = (text) => Buffer.from(Array.from(text, (c) => SPECIAL.get(c) ?? c.charCodeAt(0)))
