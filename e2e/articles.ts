/** Articles written for the tests. */

export const HARBOUR = `Harbour pilots stop work over night shifts

Pilots at the port of Lunnik stopped work on Tuesday after talks about night shifts had failed. “We will not bring a tanker in with a crew that has not slept,” said Marta Oster, who speaks for the pilots.

Harbour master Piet Vandel told reporters that “two thirds of all ships” had been turned away since noon. He expects the queue to grow to forty ships by Friday. Nobody was hurt.

The port authority called the stoppage unlawful. “There is a contract, and it says nothing about sleep,” its lawyer wrote in a letter to the pilots.
`

export const ORCHARD = `Late frost takes a third of the cherries

Growers around Velm lost about a third of their cherry blossom in the night to Monday. “I have not seen ice on the twelfth of May since I was a boy,” said Anders Hult, who keeps four hundred trees.

The agricultural office puts the damage at two million crowns. It says that apples came through unharmed.
`

/** A page as a newspaper's site sends it: facts in its head, and much that is not the article. */
export const NEWS_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Bridge over the Sarn opens | The Lowland Post</title>
<meta property="og:site_name" content="The Lowland Post">
<script type="application/ld+json">
{ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bridge over the Sarn opens after nine years",
  "datePublished": "2026-04-17T06:30:00+02:00", "author": { "@type": "Person", "name": "Ida Brandvold" } }
</script>
<script>window.ranByArticle = true; document.title = 'taken over'</script>
<style>body { display: none }</style>
</head>
<body>
<nav><a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<article>
<h1>Bridge over the Sarn opens after nine years</h1>
<img src="https://tracker.example/pixel.gif" onerror="window.ranByArticle = true" alt="The bridge from the south">
<p>The new bridge over the Sarn was opened to traffic on Friday, nine years after the first pile was driven into
the river bed. About two thousand people walked across before the first car was let through.</p>
<p>“It is a bridge, not a miracle, but I will take it,” said Oda Ness, who has crossed by ferry for forty years. The
ferry makes its last trip on Sunday evening.</p>
<p>The county paid 310 million crowns, a fifth more than planned. <a href="javascript:window.ranByArticle = true">The
accounts</a> are to be published in June, engineer Tor Vik said, and “every bolt will be in them”.</p>
</article>
<footer>All rights reserved. Subscribe to our newsletter for more stories like this one.</footer>
</body>
</html>
`
