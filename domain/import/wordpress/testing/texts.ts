/** Small texts in the shapes that WordPress writes, each a trap on record. Their words are of no story. */
export const TEXTS: Record<string, string> = {
  'block editor': [
    '<!-- wp:heading {"level":1} --><h1>Quay opens</h1><!-- /wp:heading -->',
    '<!-- wp:paragraph {"dropCap":true} -->\n<p class="has-drop-cap">The first <strong>ferry</strong> sails.</p>\n<!-- /wp:paragraph -->',
    '<!-- wp:list --><ul><!-- wp:list-item --><li>North<!-- wp:list --><ul><!-- wp:list-item --><li>Pier</li><!-- /wp:list-item --></ul><!-- /wp:list --></li><!-- /wp:list-item --></ul><!-- /wp:list -->',
    '<!-- wp:list {"ordered":true} --><ol><li>Old list</li><li>Second</li></ol><!-- /wp:list -->',
    '<!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>We waited.</p><!-- /wp:paragraph --><cite>Ada Reed</cite></blockquote><!-- /wp:quote -->',
    '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Never again</p><cite>Ruben</cite></blockquote></figure><!-- /wp:pullquote -->',
    '<!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>Day</th><th>Tide</th></tr></thead><tbody><tr><td>Mon</td><td>4.1</td></tr></tbody></table><figcaption>Tides</figcaption></figure><!-- /wp:table -->',
    '<!-- wp:code --><pre class="wp-block-code"><code>if (a) &#91;gallery] {}</code></pre><!-- /wp:code -->',
    '<!-- wp:preformatted --><pre class="wp-block-preformatted">set  apart</pre><!-- /wp:preformatted -->',
    '<!-- wp:verse --><pre class="wp-block-verse">Slow the water\nslow the stone</pre><!-- /wp:verse -->',
    '<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->',
    '<!-- wp:spacer {"height":"40px"} --><div style="height:40px" aria-hidden="true" class="wp-block-spacer"></div><!-- /wp:spacer -->',
    '<!-- wp:details --><details class="wp-block-details"><summary>Who pays</summary><!-- wp:paragraph --><p>The port does.</p><!-- /wp:paragraph --></details><!-- /wp:details -->',
    '<!-- wp:more --><!--more--><!-- /wp:more -->',
    '<!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->',
    '<!-- wp:html --><div>Raw <em>markup</em></div><!-- /wp:html -->',
  ].join('\n\n'),
  'layout and buttons': [
    '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:paragraph --><p>Left column</p><!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div class="wp-block-column"><!-- wp:group --><div class="wp-block-group"><!-- wp:paragraph --><p>Right group</p><!-- /wp:paragraph --></div><!-- /wp:group --></div><!-- /wp:column --></div><!-- /wp:columns -->',
    '<!-- wp:buttons --><div class="wp-block-buttons"><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="https://a.example/tickets">Tickets</a></div><!-- /wp:button --><!-- wp:button {"url":"https://a.example/map"} --><div class="wp-block-button"><a class="wp-block-button__link">Map</a></div><!-- /wp:button --></div><!-- /wp:buttons -->',
  ].join('\n'),
  media: [
    '<!-- wp:image {"id":11,"sizeSlug":"large","linkDestination":"media"} --><figure class="wp-block-image size-large"><a href="https://old.example/wp-content/uploads/2024/03/quay.jpg"><img src="https://cdn.example/wp-content/uploads/2024/03/quay-1024x683.jpg" alt="" class="wp-image-11"/></a><figcaption>The quay at dawn</figcaption></figure><!-- /wp:image -->',
    '<!-- wp:image --><figure class="wp-block-image"><a href="https://shop.example/"><img src="https://old.example/wp-content/uploads/2024/03/unknown.jpg" alt="Crane"/></a></figure><!-- /wp:image -->',
    '<!-- wp:gallery {"ids":[11,12]} --><figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="https://old.example/wp-content/uploads/2024/03/quay-300x200.jpg" data-id="11"/><figcaption>First shot</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="https://old.example/wp-content/uploads/2024/03/boats.jpg" data-id="12"/></figure></li></ul><figcaption class="blocks-gallery-caption">Two shots</figcaption></figure><!-- /wp:gallery -->',
    '<!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery has-nested-images"><!-- wp:image {"id":12} --><figure class="wp-block-image"><img src="https://old.example/wp-content/uploads/2024/03/boats.jpg" class="wp-image-12"/><figcaption>Boats moored</figcaption></figure><!-- /wp:image --><!-- wp:image {"id":11} --><figure class="wp-block-image"><img src="https://old.example/wp-content/uploads/2024/03/quay.jpg" class="wp-image-11"/></figure><!-- /wp:image --></figure><!-- /wp:gallery -->',
    '<!-- wp:cover {"url":"https://old.example/wp-content/uploads/2024/03/boats.jpg","id":12} --><div class="wp-block-cover" style="background-image:url(https://old.example/wp-content/uploads/2024/03/boats.jpg)"><p class="wp-block-cover-text">Over the picture</p></div><!-- /wp:cover -->',
    '<!-- wp:media-text {"mediaId":11} --><div class="wp-block-media-text"><figure class="wp-block-media-text__media"><img src="https://old.example/wp-content/uploads/2024/03/quay.jpg" class="wp-image-11"/></figure><div class="wp-block-media-text__content"><!-- wp:paragraph --><p>Beside the picture</p><!-- /wp:paragraph --></div></div><!-- /wp:media-text -->',
    '<!-- wp:audio {"id":5} --><figure class="wp-block-audio"><audio controls src="https://old.example/wp-content/uploads/song.mp3"></audio><figcaption>A song</figcaption></figure><!-- /wp:audio -->',
    '<!-- wp:video --><figure class="wp-block-video"><video controls><source src="https://old.example/wp-content/uploads/launch.mp4"></video></figure><!-- /wp:video -->',
    '<!-- wp:file {"href":"https://old.example/plan.pdf"} --><div class="wp-block-file"><object class="wp-block-file__embed" data="https://old.example/plan.pdf" type="application/pdf" aria-label="Preview"></object><a href="https://old.example/plan.pdf">Building plan</a> <a href="https://old.example/plan.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file -->',
  ].join('\n'),
  embeds: [
    '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abcdefghijk","type":"video","providerNameSlug":"youtube"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abcdefghijk\n</div><figcaption>The launch film</figcaption></figure><!-- /wp:embed -->',
    '<!-- wp:core-embed/vimeo {"url":"https://vimeo.com/22439234"} --><figure class="wp-block-embed-vimeo"><div class="wp-block-embed__wrapper">https://vimeo.com/22439234</div></figure><!-- /wp:core-embed/vimeo -->',
    '<!-- wp:embed {"url":"https://maps.example/quay"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://maps.example/quay</div></figure><!-- /wp:embed -->',
  ].join('\n'),
  footnotes: [
    '<!-- wp:paragraph --><p>It cost ten million<sup data-fn="3f1c2d44-aaaa" class="fn"><a href="#3f1c2d44-aaaa" id="3f1c2d44-aaaa-link">1</a></sup> in all.</p><!-- /wp:paragraph -->',
    '<!-- wp:footnotes /-->',
  ].join('\n'),
  'unknown blocks': [
    '<!-- wp:acme/box --><div class="acme"><!-- wp:paragraph --><p>Inside a box</p><!-- /wp:paragraph --></div><!-- /wp:acme/box -->',
    '<!-- wp:acme/note {"tone":"\\u003cb\\u003e"} --><div>Static words</div><!-- /wp:acme/note -->',
    '<!-- wp:acme/chart {"series":[1,2]} /-->',
    '<!-- wp:latest-posts {"postsToShow":3} /-->',
    '<!-- wp:paragraph --><p>Unclosed paragraph block</p>',
  ].join('\n'),
  'reusable block':
    '<!-- wp:paragraph --><p>Before</p><!-- /wp:paragraph --><!-- wp:block {"ref":77} /--><!-- wp:block {"ref":404} /-->',
  classic:
    'The first paragraph\r\nwith two lines.\r\n\r\nA second, with <b>bold\n\nover two</b> paragraphs.\n\n<h2>A heading</h2>\nText right below it\n<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n<blockquote>Quoted words\n\nin two parts</blockquote>\n<pre>code\n\n  kept</pre>\nLast words <!--more--> here.',
  'classic with pictures':
    'Before\n\n[caption id="attachment_11" align="alignleft" width="300"]<a href="https://old.example/quay-at-dawn/"><img class="wp-image-11" src="https://old.example/wp-content/uploads/2024/03/quay-300x200.jpg" alt="Dawn" width="300" height="200" /></a> The quay, <em>early</em>[/caption]\n\nBetween\n\n[caption id="" width="200" caption="Old caption form"]<img src="https://old.example/wp-content/uploads/2024/03/boats.jpg" alt="" />[/caption]\n\n<div class="wp-caption"><img src="https://old.example/wp-content/uploads/2024/03/boats.jpg"><p class="wp-caption-text">Third caption</p></div>\n\nAfter',
  'classic with shortcodes':
    'Look:\n\n[gallery ids="12,11" columns="2"]\n\nhttps://youtu.be/abcdefghijk\n\n[embed width="500"]https://vimeo.com/22439234[/embed]\n\n[youtube=https://www.youtube.com/watch?v=lmnopqrstuv]\n\n[audio mp3="https://old.example/song.mp3"][/audio]\n\n[video src="https://old.example/launch.mp4"]\n\nThe word [[gallery]] is escaped, and “the [co-founder] said [sic]”, see [1].\n\n[sourcecode language="js"]if (a < b) { list[0] }[/sourcecode]\n\nEnd',
  'page builder':
    '[vc_row][vc_column width="1/2"][vc_column_text]Built words\n\nin two paragraphs[/vc_column_text][/vc_column][/vc_row]\n\n[acme_quote text="Kept in an attribute" by="x"]\n\n[acme_form id="4"]\n\n[et_pb_image src="https://old.example/wp-content/uploads/2024/03/quay.jpg" alt="Alt"]',
  'blocks and classic':
    'Classic begins\n\nand goes on.\n<!-- wp:paragraph -->\n<p>Then a block with [embed]https://youtu.be/abcdefghijk[/embed]</p>\n<!-- /wp:paragraph -->\n<!-- wp:freeform -->\nFree form\nline two\n<!-- /wp:freeform -->\n<!-- wp:shortcode -->\n[acme_box]Boxed words[/acme_box]\n<!-- /wp:shortcode -->',
}
