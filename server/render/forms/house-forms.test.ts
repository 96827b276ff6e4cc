import { afterEach, beforeEach, expect, test } from 'vitest'
import { tellCopy } from '#db/commands/copies/tell-copy.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { houseLeaveToken } from '#db/queries/copies/house-of-token.ts'
import { copies, events, houses } from '#db/schema/tables.ts'
import { aStory, must, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { confirmHousePath } from '#domain/urls/copy-forms.ts'
import { answerCopyForm, copyFormPage } from '#server/render/forms/house-forms.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const said = { paper: 'The Halyard', language: 'en' }
const copy = { slug: 'night-trains-return', house: 'The Lantern', contact: 'desk@lantern.example' }

let room: ReturnType<typeof testNewsroom>
let proof: string
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  aStory(room.db, 'Night trains return', {}, AT - 86_400_000)
  must(saveSettings(room.db, SYSTEM, { republishLicence: 'by-nd' }, AT))
  const address = 'https://lantern.example/night-trains'
  must(tellCopy(room.db, { ...copy, address }, (_, { token }) => (proof = token), AT))
})
afterEach(() => room.close())

const page = (token: string) => copyFormPage(room.db, confirmHousePath(token), said, AT)
const press = (token: string) =>
  answerCopyForm(
    {
      db: room.db,
      siteUrl: 'https://halyard.example',
      sendsMail: true,
      now: AT,
      said,
      form: new URLSearchParams(),
      takeLetter: () => true,
      padded: (work) => work(),
    },
    confirmHousePath(token),
  )

test('a house confirms by one link, and leaves by the one in its letters: reading either changes nothing', async () => {
  const leave = houseLeaveToken(room.db, 1)
  expect(leave).toMatch(/^[\w-]{43}$/)
  expect(page(proof)).toMatchObject({ status: 200, button: 'Yes, tell us' })
  expect(room.db.select().from(copies).get()?.confirmedAt).toBe(null)
  expect(await press(proof)).toMatchObject({ status: 200, title: 'We will tell you' })
  expect(room.db.select().from(copies).get()?.confirmedAt).toBe(AT)
  expect(page(leave)).toMatchObject({ status: 200, button: 'Stop it' })
  expect(room.db.select().from(houses).get()?.contact).toBe('desk@lantern.example')
  expect(await press(leave)).toMatchObject({ status: 200, title: 'You have left' })
  expect(room.db.select().from(houses).get()).toMatchObject({ contact: null, normal: null, name: 'The Lantern' })
  expect(room.db.select().from(events).all().at(-1)).toMatchObject({ what: 'copy.house-saved', actor: null })
  expect([page(leave), await press(leave)]).toMatchObject([{ status: 404 }, { status: 404 }])
})

test('links of nobody, and of another database, do nothing', async () => {
  const leave = houseLeaveToken(room.db, 1)
  expect(await press('x'.repeat(43))).toMatchObject({ status: 404 })
  expect(await press(houseLeaveToken(room.db, 2))).toMatchObject({ status: 404 })
  room.db.$client.prepare("update epoch set value = 'after a restore'").run()
  expect(await press(leave)).toMatchObject({ status: 404 })
  expect(room.db.select().from(houses).get()?.contact).toBe('desk@lantern.example')
})
