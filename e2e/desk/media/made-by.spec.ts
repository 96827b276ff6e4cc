import sharp from 'sharp'
import { isPictureSaved, panel } from '#e2e/support/desk-library.ts'
import { addTo, isSaved, openNew, publish, textOf } from '#e2e/support/desk-story.ts'
import { drawnPicture } from '#e2e/support/drawn-pictures.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, person, test } from '#e2e/support/test.ts'

/** XMP as generators of pictures write it. */
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>
</rdf:RDF></x:xmpmeta>`

type Story = { id: number; version: number; lead: { mediaId: string } }

test('a picture that AI made waits for its label, and readers and machines are told of it and of the tool (P-631, P-633, P-634) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'What the harbour may look like')
  await textOf(page).click()
  await page.keyboard.type('A drawing of the new quay, and what it would cost.')
  await addTo(page, 'Sections', 'Sport')
  await page.getByLabel('Made by', { exact: true }).selectOption('assisted')
  await page.getByLabel('AI tool').fill('Quill 2')

  const drawn = await drawnPicture('new-quay.jpg')
  const buffer = await sharp(drawn.buffer).withXmp(XMP).jpeg().toBuffer()
  await page.getByRole('button', { name: 'Choose a picture' }).click()
  const library = page.getByRole('dialog', { name: 'Lead picture' })
  await library.getByLabel('From this device').setInputFiles({ ...drawn, buffer })
  await expect(library).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Alt text', exact: true }).fill('The new quay as it was drawn')
  await isSaved(page)
  await isAccessible(page, 'editor: made with an AI tool')

  // Neither the dialog nor the API publishes it.
  await page.keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  await expect(
    sheet.getByText('AI made the lead picture, as its file says. Choose its label in the library.').first(),
  ).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled()
  await isAccessible(page, 'publish: picture without a label')
  const story = (await api('GET', `/api/articles/${id}`)).body['article'] as Story
  const refused = await api('POST', `/api/articles/${id}/publication`, { version: story.version, kind: 'update' })
  expect([refused.status, refused.body['code']]).toEqual([422, 'picture-unlabelled'])

  await page.goto(`${halyard.url}/desk/media?picture=${story.lead.mediaId}`)
  const label = panel(page).getByLabel('How it came about')
  await expect(panel(page).getByText(/^Its file says: Made by AI\. Choose a label\./)).toBeVisible()
  await isAccessible(page, 'library: picture without a label')
  await label.selectOption('synthetic')
  await isPictureSaved(page)
  await expect(panel(page).getByText(/^Its file says/)).toHaveCount(0)

  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await expect(page.getByLabel('AI tool')).toHaveValue('Quill 2')
  await publish(page)
  const path = '/article/what-the-harbour-may-look-like'
  await page.goto(halyard.url + path)
  const line = `Written with the help of an AI tool (Quill 2). Reviewed by ${person('editor').name}.`
  await expect(page.getByRole('banner').or(page.locator('.article-head')).getByText(line)).toBeVisible()
  await expect(page.locator('.lead-figure figcaption')).toHaveText(/AI-made picture/)
  await isAccessible(page, 'story: made with an AI tool')

  const { text } = await ask(halyard, path)
  const graph = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}') as {
    '@graph': Record<string, unknown>[]
  }
  const source = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'
  expect(graph['@graph'][0]).toMatchObject({
    digitalSourceType: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
    editor: { name: person('editor').name },
    image: expect.arrayContaining([expect.objectContaining({ digitalSourceType: source })]),
  })
  const feed = await ask(halyard, '/sport/feed.xml')
  expect(feed.text).toContain(line)
  expect(feed.text).toContain('AI-made picture')
  const [, address = ''] = /<img[^>]*src="(\/media\/[^"]*)"/.exec(text.slice(text.indexOf('lead-figure'))) ?? []
  const { xmpAsString } = await sharp((await ask(halyard, address)).body).metadata()
  expect(xmpAsString).toContain('digitalsourcetype/trainedAlgorithmicMedia')

  await page.goto(`${halyard.url}/desk/most-read`)
  const report = page.getByRole('region', { name: 'Who or what made it' })
  await expect(report.getByText('Written with the help of an AI tool: Quill 2')).toBeVisible()
})
