import { blocksOf, isSaved, openNew, paste, textOf } from '#e2e/desk-story.ts'
import { signedIn } from '#e2e/machine.ts'
import { expect, signIn, test } from '#e2e/test.ts'

/** As Word for Windows puts it on the clipboard, shortened in its style sheet only. */
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
<h1><span lang=EN-GB style='mso-fareast-font-family:"Times New Roman"'>The quay is to be lit<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=EN-GB>The council said “yes” to <b>forty lamps</b>, and <i style='mso-bidi-font-style:normal'>no</i>
to the forty-first&#8212;it stands in the water.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-GB style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>North side<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
lang=EN-GB style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>by the steps<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-GB style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>South side<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0'><td width=301 valign=top style='width:225.4pt'><p class=MsoNormal><b>Side<o:p></o:p></b></p></td>
 <td width=301 valign=top><p class=MsoNormal><b>Lamps<o:p></o:p></b></p></td></tr>
 <tr style='mso-yfti-irow:1'><td width=301 valign=top><p class=MsoNormal>North<o:p></o:p></p></td>
 <td width=301 valign=top><p class=MsoNormal>23<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><span lang=EN-GB>More at <a href="https://council.example/lamps"><span style='mso-bidi-font-size:11pt'>the council</span></a>.<o:p></o:p></span></p>
<!--EndFragment--></body></html>`

/** As Google Docs does: everything in one bold element that is not bold. */
const DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-3f1c9d2e-7fff-1b2a">
<h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;font-weight:400;white-space:pre-wrap;">A bell for the mole</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-family:Arial;font-weight:400;font-style:normal;white-space:pre-wrap;">It weighs </span><span style="font-size:11pt;font-weight:700;font-style:normal;white-space:pre-wrap;">two tonnes</span><span style="font-weight:400;white-space:pre-wrap;"> and is </span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;">not</span><span style="font-weight:400;white-space:pre-wrap;"> rung.</span></p><br />
<ul style="margin-top:0;padding-inline-start:48px;">
<li dir="ltr" style="list-style-type:disc;font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">cast in Tarn</span></p></li>
<ul style="padding-inline-start:48px;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">by hand</span></p></li></ul>
<li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">shipped by rail</span></p></li></ul>
<ol><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:700;">first</span></p></li></ol>
<p dir="ltr"><a href="https://www.google.com/url?q=https://bells.example/mole&amp;sa=D&amp;source=editors" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">The founder’s page</span></a></p></b><br class="Apple-interchange-newline">`

/** A page of another paper, copied whole. */
const WEB = `<html><body><!--StartFragment--><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<script>alert(1)</script><style>p{color:red}</style><div class="wrap"><div><h2 class="t">A whale is seen</h2>
<div>Off the <strong>second</strong> buoy, at <em>noon</em>.</div>
<figure><img src="https://cdn.example/whale.jpg" alt="A whale" onerror="alert(1)"><figcaption>It waved.</figcaption></figure>
<blockquote cite="https://whales.example"><p>It was a big one.</p><footer>— <cite>Ana Brekken</cite></footer></blockquote>
<p>Read <a href="https://whales.example/a?id=7&amp;utm_source=feed&amp;fbclid=x" onclick="x()">the log</a>, or
<a href="javascript:alert(document.cookie)">do not</a>.</p><iframe src="https://ads.example/x"></iframe>
<form><input value="you@x"><button>Subscribe</button></form><hr></div></div><!--EndFragment--></body></html>`

const text = (words: string) => ({ text: words })
const bold = (words: string) => ({ text: words, marks: [{ type: 'bold' }] })
const italic = (words: string) => ({ text: words, marks: [{ type: 'italic' }] })
const link = (words: string, href: string) => ({ text: words, marks: [{ type: 'link', href }] })

test('what comes from Word is its words, its lists and its table, and one undo takes it back', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await signIn(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted from Word')
  await paste(page, { html: WORD, text: 'The quay is to be lit' })
  await expect(textOf(page).getByRole('heading', { name: 'The quay is to be lit' })).toBeVisible()
  await isSaved(page)
  const blocks = await blocksOf(api, id)
  expect(blocks).toEqual([
    { type: 'heading', level: 2, spans: [text('The quay is to be lit')] },
    {
      type: 'paragraph',
      spans: [
        text('The council said “yes” to '),
        bold('forty lamps'),
        text(', and '),
        italic('no'),
        text(' to the forty-first—it stands in the water.'),
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        { spans: [text('North side')], list: { ordered: false, items: [{ spans: [text('by the steps')] }] } },
        { spans: [text('South side')] },
      ],
    },
    expect.objectContaining({ type: 'table' }),
    { type: 'paragraph', spans: [text('More at '), link('the council', 'https://council.example/lamps'), text('.')] },
  ])
  expect(JSON.stringify(blocks)).not.toMatch(/mso|o:p|Symbol|·/i)

  await page.keyboard.press('Control+z')
  await expect(textOf(page)).toHaveText('')
  await page.keyboard.press('Control+Shift+z')
  await expect(textOf(page)).toContainText('forty lamps')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual(blocks)
})

test('what comes from Google Docs is bold only where it was bold', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await signIn(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted from Docs')
  await paste(page, { html: DOCS, text: 'A bell for the mole' })
  await expect(textOf(page).getByRole('heading', { name: 'A bell for the mole' })).toBeVisible()
  await isSaved(page)
  const blocks = await blocksOf(api, id)
  expect(blocks.slice(0, 4)).toEqual([
    { type: 'heading', level: 2, spans: [text('A bell for the mole')] },
    {
      type: 'paragraph',
      spans: [text('It weighs '), bold('two tonnes'), text(' and is '), italic('not'), text(' rung.')],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        { spans: [text('cast in Tarn')], list: { ordered: false, items: [{ spans: [text('by hand')] }] } },
        { spans: [text('shipped by rail')] },
      ],
    },
    { type: 'list', ordered: true, items: [{ spans: [bold('first')] }] },
  ])
  expect(blocks).toHaveLength(5)
})

test('what comes from a page is its story, and a sentence names what was left behind', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await signIn(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted from a page')
  let asked = ''
  page.on('request', (request) => {
    if (!request.url().startsWith(halyard.url)) asked = request.url()
  })
  await paste(page, { html: WEB, text: 'A whale is seen' })
  await expect(textOf(page).getByRole('heading', { name: 'A whale is seen' })).toBeVisible()
  const toast = page.getByRole('listitem').filter({ hasText: 'Pasted, without what a story cannot hold' })
  await expect(toast).toBeVisible()
  await expect(toast).toContainText('javascript:')
  await expect(toast).toContainText('whale.jpg')
  await isSaved(page)
  const blocks = await blocksOf(api, id)
  const all = JSON.stringify(blocks)
  expect(all).not.toMatch(/script|onerror|onclick|Subscribe|color:red|ads\.example|img/)
  expect(blocks).toContainEqual({
    type: 'paragraph',
    spans: [text('Off the '), bold('second'), text(' buoy, at '), italic('noon'), text('.')],
  })
  expect(blocks).toContainEqual(expect.objectContaining({ type: 'quote', spans: [text('It was a big one.')] }))
  expect(all).toContain('"type":"divider"')
  expect(asked).toBe('')
})

test('plain text keeps its paragraphs, and is pasted where the cursor stands', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await signIn(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted as text')
  await paste(page, { text: 'First paragraph,\r\nof two lines.\r\n\r\n\r\nSecond paragraph.\n\n<b>Third</b> & last.' })
  await expect(textOf(page)).toContainText('& last.')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    { type: 'paragraph', spans: [text('First paragraph,\nof two lines.')] },
    { type: 'paragraph', spans: [text('Second paragraph.')] },
    { type: 'paragraph', spans: [text('<b>Third</b> & last.')] },
  ])
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' More')
  await paste(page, { html: '<span>, and more.</span>' })
  await expect(textOf(page)).toContainText('More, and more.')
  await isSaved(page)
  expect((await blocksOf(api, id)).at(-1)).toEqual({
    type: 'paragraph',
    spans: [text('<b>Third</b> & last. More, and more.')],
  })
})

test('what is copied within the desk comes out as it was', async ({ page, context, halyard }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const api = await signedIn(halyard, 'editor')
  await signIn(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Copied within')
  await paste(page, {
    html: '<h2>Head</h2><p>One <b>two</b></p><blockquote><p>Said.</p></blockquote><ul><li>a</li></ul>',
  })
  await expect(textOf(page)).toContainText('Said.')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(textOf(page).getByRole('heading', { name: 'Head' })).toHaveCount(2)
  await isSaved(page)
  const blocks = await blocksOf(api, id)
  expect(blocks.slice(4)).toEqual(blocks.slice(0, 4))
})
