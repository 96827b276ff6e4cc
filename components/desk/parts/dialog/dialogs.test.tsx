import { act } from 'react'
import { expect, test } from 'vitest'
import { FootBar } from '#components/desk/parts/bar/foot-bar.tsx'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { PageDialog } from '#components/desk/parts/dialog/page-dialog.tsx'
import { Sheet } from '#components/desk/parts/dialog/sheet.tsx'
import { click, fire, press, render } from '#components/desk/testing/page.tsx'

/** Radix gives the focus back in a timer of its own. */
const turn = () => act(() => new Promise<void>((done) => setTimeout(done, 1)))
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(name))
  if (!found) throw new Error(`There is no button “${name}”.`)
  return found
}
const submit = () => {
  const form = document.querySelector('form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
}
const described = (role: string) => {
  const id = document.querySelector(`[role=${role}]`)?.getAttribute('aria-describedby') ?? ''
  return document.getElementById(id)?.textContent
}

test('a question begins at Cancel, says what follows, and is confirmed once', async () => {
  const done: string[] = []
  const dialog = (isBusy: boolean) => (
    <ConfirmDialog
      title="Delete it?"
      describe="Readers get an error."
      does="Delete"
      doing="Deleting"
      isDanger
      isBusy={isBusy}
      refusal="It is in use."
      onConfirm={() => done.push('confirmed')}
      onClose={() => done.push('closed')}
    />
  )
  const page = render(dialog(false))
  await turn()
  expect(document.activeElement).toBe(button('Cancel'))
  expect(described('alertdialog')).toBe('Readers get an error.')
  expect(document.querySelector('[role=alert]')?.textContent).toBe('It is in use.')
  submit()
  page.rerender(dialog(true))
  submit()
  expect(button('Deleting').getAttribute('aria-disabled')).toBe('true')
  expect(done).toEqual(['confirmed'])
  click(button('Cancel'))
  expect(done).toEqual(['confirmed', 'closed'])
})

test('a dialog stays while the request runs whose answer only it shows', () => {
  const done: string[] = []
  const dialog = (isBusy: boolean) => (
    <ActDialog
      title="Invite"
      does="Send"
      isBusy={isBusy}
      staysWhileBusy
      onSubmit={() => done.push('sent')}
      onClose={() => done.push('closed')}
    />
  )
  const page = render(dialog(true))
  press('Escape')
  click(button('Cancel'))
  submit()
  expect(done).toEqual([])
  page.rerender(dialog(false))
  submit()
  press('Escape')
  expect(done).toEqual(['sent', 'closed'])
})

test('a sheet gives the focus back, or to the place that is named', async () => {
  const opener = document.body.appendChild(document.createElement('button'))
  opener.focus()
  const page = render(
    <Sheet title="Slot" onClose={() => undefined}>
      <input />
    </Sheet>,
  )
  await turn()
  expect(document.activeElement?.tagName).not.toBe('INPUT')
  page.rerender(<p />)
  await expect.poll(() => document.activeElement === opener).toBe(true)
  const back = () => document.getElementById('main')?.setAttribute('data-back', '')
  page.rerender(<ActDialog title="Invite" does="Send" onSubmit={back} onClose={back} returnFocus={back} />)
  page.rerender(<p />)
  await expect.poll(() => page.main.hasAttribute('data-back')).toBe(true)
  opener.remove()
})

test('a dialog of the whole window says what it is about, and moves the focus where it is told', async () => {
  const done: string[] = []
  const focus = (event: Event) => {
    event.preventDefault()
    document.querySelector<HTMLElement>('[role=dialog] textarea')?.focus()
  }
  const left = (event: Event) => {
    event.preventDefault()
    done.push('left')
  }
  const page = render(
    <PageDialog
      title="Publish"
      back={{ label: 'Back', keys: 'Esc' }}
      hint="Night trains"
      state={<b>draft</b>}
      onClose={() => done.push('closed')}
      onOpen={focus}
      onLeft={left}
    >
      <textarea />
      <FootBar>
        <p role="status">Nothing is missing.</p>
      </FootBar>
    </PageDialog>,
  )
  await turn()
  expect(document.querySelector('[role=dialog]')?.textContent).toBe('PublishNight trainsdraftNothing is missing.')
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  press('Escape')
  const back = document.querySelector('[role=dialog] button')
  expect(back?.getAttribute('title')).toBe('Back (Esc)')
  if (back) click(back)
  expect(done).toEqual(['closed', 'closed'])
  page.rerender(null)
  await turn()
  expect(done.at(-1)).toBe('left')
})
