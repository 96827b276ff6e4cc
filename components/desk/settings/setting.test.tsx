import { act } from 'react'
import { expect, test } from 'vitest'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { settingsQueries, type StoredSettings } from '#components/desk/queries/settings-queries.ts'
import { EveryPageDialog } from '#components/desk/settings/every-page-dialog.tsx'
import { SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import { OpenSettings, useSettings } from '#components/desk/settings/use-settings.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { blur, flushed, press, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import { DEFAULT_SETTINGS, type SettingsChange, withChange } from '#domain/paper/settings.ts'

const STORED: StoredSettings = { ...DEFAULT_SETTINGS, name: 'The Halyard', tagline: 'Old', version: 1 }
type Sent = SettingsChange & { version: number }

/** A server of settings: `refuse` is its refusal of a change. Returns the changes that it is sent. */
function server(refuse: (sent: Sent) => Response | null = () => null) {
  const sent: Sent[] = []
  let stored = STORED
  answerApi(({ body }) => {
    if (body === null) return stored
    const change = body as Sent
    sent.push(change)
    const refused = refuse(change)
    if (refused) return refused
    const { version, ...set } = change
    stored = { ...withChange(stored, set), version: version + 1 }
    return stored
  })
  return sent
}

function Rows() {
  const { query, save, errors, question } = useSettings()
  if (!query.data) return null
  return (
    <OpenSettings value={{ settings: query.data, save, errors }}>
      <TextSetting of="name" name="Name" hint="" />
      <TextSetting of="tagline" name="Tagline" hint="" />
      <TextSetting of="sameAs" name="Profiles" hint="" rows={2} />
      <SwitchSetting
        name="Feeds"
        hint=""
        switches={[
          { of: 'feeds.topics', name: 'Topics' },
          { of: 'feeds.authors', name: 'Authors' },
        ]}
      />
      {question && <EveryPageDialog seen={question.about} onAnswer={question.answer} />}
    </OpenSettings>
  )
}

function opened() {
  const client = new DeskQueryClient()
  client.setQueryData(settingsQueries.paper().queryKey, STORED)
  const page = render(<Rows />, { client })
  const control = (label: string) => {
    const found = [...page.main.querySelectorAll('label')].find((one) => one.textContent === label)
    const of = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input')
    if (!(of instanceof HTMLElement)) throw new Error(`No control is labelled “${label}”.`)
    return of as HTMLInputElement
  }
  return { ...page, control }
}

/** Types as React hears it: by the element's own setter. */
function type(on: HTMLInputElement, value: string) {
  typeIn(on, value)
}

test('a text is sent with the version that it was read at, and the next one with the version after it', async () => {
  const sent = server()
  const { control } = opened()
  for (const [label, text] of [
    ['Tagline', 'New'],
    ['Profiles', ' https://a.example \n\nhttps://b.example'],
  ] as const) {
    flushed(() => control(label).focus())
    type(control(label), text)
    blur()
  }
  await answered()
  expect(sent).toEqual([
    { tagline: 'New', version: 1 },
    { sameAs: ['https://a.example', 'https://b.example'], version: 2 },
  ])
  expect(control('Profiles').value).toBe('https://a.example\nhttps://b.example')
})

test('a refused text stays in its field with the reason, though the setting is as before', async () => {
  server(() => refusal(422, { errors: [{ field: 'tagline', message: 'is too long' }] }))
  const { control, all } = opened()
  flushed(() => control('Tagline').focus())
  type(control('Tagline'), 'Too long')
  press('Enter')
  await answered()
  expect(all('[role=alert]')).toEqual(['is too long'])
  expect(control('Tagline').value).toBe('Too long')
  press('Escape')
  expect([control('Tagline').value, all('[role=alert]')]).toEqual(['Old', []])
})

test('somebody else’s change is told in the words of the settings', async () => {
  server(() => refusal(409, { code: 'changed-meanwhile', title: 'Changed.' }))
  const { control, all } = opened()
  flushed(() => control('Tagline').focus())
  type(control('Tagline'), 'Mine')
  blur()
  await answered()
  expect(all('[role=alert]')).toEqual([
    'Somebody else changed the settings. These are the current values; make your change again.',
  ])
  expect(control('Tagline').value).toBe('Mine')
})

test('a setting of every page is asked about: No brings the old one back, Yes sends it once', async () => {
  const sent = server()
  const { control } = opened()
  const answer = (name: string) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')]
    const button = buttons.find((one) => one.textContent.startsWith(name))
    if (!button) throw new Error(`Nothing is asked that “${name}” answers.`)
    return act(() => Promise.resolve(button.click()))
  }
  const write = async () => {
    flushed(() => control('Name').focus())
    type(control('Name'), 'The Wrong Halyard')
    press('Enter')
    blur()
    await answered()
    // The question takes the focus from the field, which is no second change.
    expect(control('Name').value).toBe('The Wrong Halyard')
  }
  await write()
  await answer('Cancel')
  await answered()
  expect([control('Name').value, sent]).toEqual(['The Halyard', []])
  await write()
  await answer('Change every page')
  await answered()
  expect([control('Name').value, sent]).toEqual(['The Wrong Halyard', [{ name: 'The Wrong Halyard', version: 1 }]])
})

test('a switch sends itself alone; a refused one goes back, and its row says why', async () => {
  const sent = server(({ feeds }) => (feeds?.authors === undefined ? null : refusal(422, { title: 'Authors stay.' })))
  const { control, all } = opened()
  flushed(() => control('Topics').click())
  expect(control('Topics').checked).toBe(false)
  flushed(() => control('Authors').click())
  expect(control('Authors').checked).toBe(false)
  await answered()
  expect(sent).toEqual([
    { feeds: { topics: false }, version: 1 },
    { feeds: { authors: false }, version: 2 },
  ])
  expect([control('Topics').checked, control('Authors').checked]).toEqual([false, true])
  expect(all('[role=group] [role=alert]')).toEqual(['Authors stay.'])
})
