import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { api } from '#components/desk/api.ts'
import { NewImportPage } from '#components/desk/imports/new-import-page.tsx'
import { ANA, fire, render, went } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'

const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))

async function newImport() {
  vi.spyOn(api, 'get').mockImplementation(async (path) => {
    const items = path.includes('incoming') ? [{ name: 'quay.xml', bytes: 2_048, changedAt: 0 }] : []
    return { items } as never
  })
  const page = render(<NewImportPage />, { me: { ...ANA, role: 'admin' } })
  await turn()
  const field = (label: string) => {
    const found = [...page.main.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))
    const input = found && (document.getElementById(found.htmlFor) ?? found.querySelector('input'))
    if (!input) throw new Error(`There is no field “${label}”.`)
    return input as HTMLInputElement
  }
  const type = async (label: string, text: string) => {
    typeIn(field(label), text)
    await turn()
  }
  const submit = async () => {
    const form = page.main.querySelector('form')
    if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
    await turn()
  }
  return { ...page, field, type, submit, alerts: () => page.all('[role=alert]') }
}

test('without a file nothing is sent, and the page says so', async () => {
  const { submit, alerts } = await newImport()
  const send = vi.spyOn(api, 'send')
  await submit()
  expect(alerts()).toEqual(['Choose a file of the export first.'])
  expect(send).not.toHaveBeenCalled()
})

test('the chosen file is sent with the whole address of the old site', async () => {
  const { field, type, submit } = await newImport()
  const send = vi.spyOn(api, 'send').mockResolvedValue({ id: 7 })
  field('quay.xml').click()
  await type('Address of the old site', 'no address')
  await submit()
  expect(send).not.toHaveBeenCalled()
  expect(document.getElementById(`${field('Address of the old site').id}-why`)?.textContent).toBe(
    'Enter a whole address, such as https://old-paper.example.',
  )
  await type('Address of the old site', 'weir.example')
  await submit()
  const file = { from: 'incoming', name: 'quay.xml' }
  expect(send.mock.calls).toEqual([
    [
      'POST',
      '/api/imports',
      {
        files: [file],
        format: null,
        site: 'https://weir.example/',
        permalink: null,
        media: null,
        fetchPictures: false,
      },
    ],
  ])
  expect(went).toEqual(['/desk/imports/7'])
})
