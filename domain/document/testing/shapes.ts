/** HTML as other systems write it, by description. A conversion may lose a shape, never its words. */
export const SHAPES: Record<string, string> = {
  'a caption whose picture is missing':
    '<p>Rain fell.</p><figure><img src="https://cdn.example/quay.jpg" alt="The quay"><figcaption>The quay at <a href="https://a.example">dawn</a> <cite>Ana Brekken</cite></figcaption></figure>',
  'a caption of WordPress':
    '<div class="wp-caption aligncenter"><a href="https://old.example/a.jpg"><img src="/a.jpg"></a><p class="wp-caption-text">Nets drying</p></div>',
  'a gallery without its pictures':
    '<figure class="wp-block-gallery"><figure><img src="/1.jpg"><figcaption>First boat</figcaption></figure><figure><img src="/2.jpg"><figcaption>Second boat</figcaption></figure><figcaption>Two boats</figcaption></figure>',
  'a picture in a sentence': '<p>Before <img src="/x.png" alt="x"> after</p>',
  'two captions for one picture':
    '<figure><figure><img src="/1.jpg"><figcaption>Inner words</figcaption></figure><figcaption>Outer words</figcaption></figure>',
  'a very long caption': `<figure><img src="/1.jpg"><figcaption>${'Long caption words. '.repeat(150)}</figcaption></figure>`,
  'a post of X':
    '<blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">The ferry is late again <a href="https://t.co/x">pic.twitter.com/x</a></p>&mdash; Harbour (@harbour) <a href="https://twitter.com/harbour/status/1234567890">March 3, 2024</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
  'a post of X without its link':
    '<blockquote class="twitter-tweet"><p>Only words</p>&mdash; Harbour (@harbour)</blockquote>',
  'a post of Instagram':
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbCdEf/?utm_source=ig_embed"><div><a href="https://www.instagram.com/p/AbCdEf/"><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/AbCdEf/">A post shared by Harbour (@harbour)</a></p></div></blockquote>',
  'a post of Facebook':
    '<div class="fb-post" data-href="https://www.facebook.com/harbour/posts/1"><blockquote cite="https://www.facebook.com/harbour/posts/1" class="fb-xfbml-parse-ignore"><p>The crane is back.</p>Posted by <a href="https://www.facebook.com/harbour">Harbour</a> on <a href="#">Monday</a></blockquote></div>',
  'a post of Bluesky':
    '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3xyz"><p lang="en">Fog over the sound.</p>— Ana (<a href="https://bsky.app/profile/did:plc:abc">@ana.example</a>) <a href="https://bsky.app/profile/did:plc:abc/post/3xyz">2 May</a></blockquote>',
  'a post of TikTok':
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@harbour/video/12" data-video-id="12"><section><a href="https://www.tiktok.com/@harbour">@harbour</a> Cleaning nets <a href="https://www.tiktok.com/tag/nets">#nets</a></section></blockquote>',
  'a post of Reddit':
    '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/boats/comments/1/x/">My first boat</a><br>by<a href="https://www.reddit.com/user/x/">u/x</a> in <a href="https://www.reddit.com/r/boats/">boats</a></blockquote>',
  'a post of Mastodon':
    '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@ada/109876543210/embed"><a href="https://social.example/@ada/109876543210"><div>Post by @ada@social.example</div><div>View on Mastodon</div></a></blockquote>',
  'a quote that only names its speaker': '<blockquote><footer>Ada Harbour</footer></blockquote>',
  'a quote with its speaker in a heading': '<h2><blockquote>Keep the light <cite>Ada Harbour</cite></blockquote></h2>',
  'a quote with its speaker in a list, a cell and another quote':
    '<ul><li><blockquote>First <cite>Ada</cite></blockquote></li></ul><table><tr><td><blockquote>Second <footer>Ben, <cite>pilot</cite></footer></blockquote></td><td>x</td></tr></table><blockquote><blockquote>Third <cite>Cleo</cite></blockquote><p>Fourth</p></blockquote>',
  'a quote with two speakers':
    '<figure><blockquote><p>It rained.</p><footer>Ada</footer></blockquote><figcaption>From the log</figcaption></figure>',
  'footnotes of Markdown':
    '<p>The quay<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> holds.</p><section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>Built in 1908. <a href="#fnref:1" role="doc-backlink">↩︎</a></p></li></ol></section>',
  'footnotes of WordPress':
    '<p>The quay<sup data-fn="6a4e" class="fn"><a href="#6a4e" id="6a4e-link">1</a></sup> holds.</p><ol class="wp-block-footnotes"><li id="6a4e">Built in 1908. <a href="#6a4e-link" aria-label="Jump to reference">↩︎</a></li></ol>',
  'footnotes of Substack':
    '<p>The quay<a class="footnote-anchor" href="#footnote-1" id="footnote-anchor-1">1</a> holds.</p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Built in 1908.</p></div></div>',
  'footnotes of MediaWiki':
    '<p>The quay<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> holds.</p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Built in 1908, see <a href="https://a.example/log">the log</a></span></li></ol>',
  'footnotes of Google Docs':
    '<p>The quay<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> holds.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Built in 1908.</span></p></div>',
  'two marks at one word':
    '<p>The quay<sup><a href="#n1">1</a>, <a href="#n2">2</a></sup> holds.</p><ol><li id="n1">Built in 1908.</li><li id="n2">Mended in 1950.</li></ol>',
  'a mark whose note is not there': '<p>The quay<sup><a href="#_ftn7">7</a></sup> holds.</p>',
  'a note that is a table':
    '<p>The quay<sup><a href="#fn1">1</a></sup></p><div id="fn1"><table><tr><td>Built</td><td>1908</td></tr></table></div>',
  'a note that no mark leads to': '<p>The quay.</p><ol class="footnotes"><li id="fn1">Built in 1908.</li></ol>',
  'a very long note': `<p>The quay<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1">${'Built long ago. '.repeat(200)}</li></ol>`,
  'a mark in a caption':
    '<figure><img src="/1.jpg"><figcaption>The quay<sup><a href="#fn1">1</a></sup></figcaption></figure><ol><li id="fn1">Built in 1908.</li></ol>',
  'an accordion of Bootstrap':
    '<div class="accordion"><h2 class="accordion-header"><button class="accordion-button" data-bs-toggle="collapse" data-bs-target="#one" aria-controls="one">When does it sail?</button></h2><div id="one" class="accordion-collapse collapse" style="display:none"><p>At noon.</p></div></div>',
  'an accordion by aria':
    '<h3><button aria-expanded="false" aria-controls="p9">Who pays?</button></h3><div id="p9" hidden><p>The city.</p></div>',
  'an accordion of jQuery UI':
    '<h3 class="ui-accordion-header">Why?</h3><div class="ui-accordion-content" style="display: none;">Because of the tide.</div>',
  'an accordion of FAQ blocks':
    '<div class="schema-faq-section"><strong class="schema-faq-question">Is it safe?</strong> <p class="schema-faq-answer">It is.</p></div>',
  'details with a summary': '<details><summary>More on the quay</summary><p>It is long.</p></details>',
  tabs: '<ul role="tablist"><li><a role="tab" href="#t1">North</a></li><li><a role="tab" href="#t2">South</a></li></ul><div id="t1">Cold</div><div id="t2" style="display:none">Warm</div>',
  'buttons beside each other': '<p>Then <button>Share this</button><button>Print</button> it</p>',
  'a button as a link':
    '<div class="wp-block-button"><a class="wp-block-button__link" href="https://a.example">Give now</a></div>',
  'a form':
    '<form><fieldset><legend>Letters</legend><label for="m">Your mail</label><input id="m" type="email" placeholder="you@a.example"><select><optgroup label="Weekly"><option>Monday</option><option>Friday</option></optgroup></select><textarea>Say something</textarea><input type="submit" value="Send it"></fieldset></form>',
  'a formula in a sentence':
    '<p>So <math><semantics><mrow><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow></semantics></math> holds.</p>',
  'a formula of its own':
    '<math display="block"><msup><mi>e</mi><mn>2</mn></msup><mo>+</mo><msqrt><mi>y</mi></msqrt><mtext>metres</mtext></math>',
  'a drawing with labels':
    '<svg viewBox="0 0 9 9"><title>Depth by month</title><desc>Lines that rise</desc><style>.a{fill:red}</style><g><text x="1">June<tspan dy="1">ten</tspan></text><text>July</text></g></svg>',
  'a sign before a word': '<p><svg><title>Warning</title><path d="M0 0"/></svg>High water</p>',
  'HTML in a drawing': '<svg><foreignObject><div><p>Boxed words</p></div></foreignObject></svg>',
  'words for browsers without script':
    '<noscript><p>Please turn on script to see the map of the harbour.</p></noscript>',
  'a picture that is loaded late':
    '<p>Seen</p><img src="data:image/gif;base64,R0" data-src="/q.jpg"><noscript><img src="/q.jpg"></noscript>',
  'words in a frame':
    '<iframe src="https://maps.example/1"><p>Your browser shows no frames: <a href="https://maps.example">the map</a></p></iframe>',
  'a frame with a page in it': '<iframe srcdoc="<p>Inner page</p>"></iframe>',
  'words in the place of a film':
    '<video src="/v.mp4"><track src="/v.vtt"><p>No film here. <a href="/v.mp4">Take it along</a></p></video>',
  'words in the place of a programme':
    '<object data="/x.swf"><param name="a" value="b"><p>This needs a plug-in</p></object>',
  'words in the place of a canvas': '<canvas>Bars: ten, twenty</canvas>',
  'words for browsers without frames':
    '<noframes><p>Go to the start page</p></noframes><noembed>Nothing to hear</noembed>',
  'a list of terms': '<dl><dt>Ebb</dt><dd>Water goes</dd><dt>Flood</dt><dd><p>Water comes</p></dd></dl>',
  ruby: '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>と<ruby>港<rt>みなと</rt></ruby></p>',
  'a dialog that is open': '<dialog open><p>Read this first</p></dialog>',
  'a bar that tells how far':
    '<p>Raised: <progress max="100" value="70">70 percent</progress> <meter value="0.7">seven of ten</meter></p>',
  'a shadow root': '<x-card><template shadowrootmode="open"><p>In the shadow</p></template></x-card>',
  'an element that nobody knows': '<gu-atom><div>An atom’s words</div></gu-atom><x-y>and more</x-y>',
  'a table with words around':
    '<table><caption>Tides <p>of June</p></caption><tr><th>Day</th></tr><tr><td>Mon <ul><li>early</li><li>late</li></ul></td></tr></table>',
  'a table with nothing but a caption': '<table><caption>Nothing to see</caption><tr><td></td></tr></table>',
  'a table of many rows': `<table>${'<tr><td>row</td><td>cell</td></tr>'.repeat(1_003)}</table>`,
  'a text of many pieces': `<h2>${'<b>bold</b> <i>slanted</i> '.repeat(3_000)}</h2>`,
  'a list in a heading': '<h2>Over <ul><li>the</li><li>hill</li></ul></h2>',
  'blocks in a link': '<a href="https://a.example"><h3>Linked title</h3><p>Linked words</p></a>',
  'nested quotes': '<blockquote><p>Outer</p><blockquote><p>Inner</p></blockquote><p>Again</p></blockquote>',
  'words of Word that are no bullet': '<p><span style="mso-list:Ignore">Chapter the first</span>Begins</p>',
  'areas of a picture': '<map name="m"><p>Go <a href="/n">north</a></p><area href="/s" alt="South"></map>',
  'a sign that is a picture':
    '<p>Sunny <img class="emoji" src="/s.png" alt="☀"> and <img class="latex" src="/l.png" alt="E=mc^2">.</p>',
  'old markup':
    '<center><font color=red>Red</font> <marquee>Runs</marquee> <blink>Blinks</blink></center><xmp><b>as it is</b></xmp>',
}

/** Text that must not be published with a story, or that no page shows: it is dropped, and the report names it. */
export const UNSEEN: Record<string, { html: string; named: string; lost: string[] }> = {
  'hidden words': { html: '<p>Seen</p><p style="display:none">Trap</p>', named: 'hidden text', lost: ['Trap'] },
  'a comment of a colleague': {
    html: '<p>Seen</p><div style="mso-element:comment">Says who</div>',
    named: 'comment',
    lost: ['Says', 'who'],
  },
  'struck words': {
    html: '<p>Costs <del cite="mailto:mia" datetime="2026-01-01">four</del> ten</p>',
    named: 'deleted text',
    lost: ['four'],
  },
  script: { html: '<script>var trap</script><p>Seen</p>', named: 'script', lost: ['var', 'trap'] },
  'a closed dialog': { html: '<dialog>Trap</dialog><p>Seen</p>', named: 'hidden text', lost: ['Trap'] },
  'a template': { html: '<template><p>Trap</p></template><p>Seen</p>', named: 'template', lost: ['Trap'] },
  'choices of a field': {
    html: '<datalist><option>Trap</option></datalist><p>Seen</p>',
    named: 'datalist',
    lost: ['Trap'],
  },
  'the heading of notes that stand at their words': {
    html: '<p>The quay<sup><a href="#fn1">1</a></sup></p><section class="footnotes"><h2>Notes</h2><ol><li id="fn1">Built.</li></ol></section>',
    named: 'heading of the footnotes Notes',
    lost: ['Notes'],
  },
}
