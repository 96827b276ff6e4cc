'use client'
import { type ReactNode, useState } from 'react'
import { FootBar } from '#components/desk/parts/bar/foot-bar.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { PageDialog } from '#components/desk/parts/dialog/page-dialog.tsx'
import { SecretDialog } from '#components/desk/parts/dialog/secret-dialog.tsx'
import { Sheet } from '#components/desk/parts/dialog/sheet.tsx'
import { exampleFields as fields, refused, useExample } from '#components/desk/parts/examples/example-form.tsx'
import { accountWords } from '#components/desk/words/account.ts'
import { everyScreenWords as words } from '#components/desk/words/every-screen.ts'
import { partnersWords } from '#components/desk/words/partners.ts'

const { end } = partnersWords
const { newKey } = accountWords

function InDialog({ onClose }: { onClose: () => void }) {
  const form = useExample(() => Promise.reject(refused))
  return (
    <FormDialog form={form} title={newKey.title} does={newKey.create} note={newKey.lost} onClose={onClose}>
      {fields}
    </FormDialog>
  )
}

type Opened = (close: () => void) => ReactNode

function Opener({ name, children }: { name: string; children: Opened }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{name}</Button>
      {isOpen && children(() => setOpen(false))}
    </>
  )
}

const act = { title: end.title(words.untitled), does: end.end, doing: end.ending }

/** Dialogs of each kind, behind the buttons that open them. */
export const dialogExamples = [
  { id: 'form-dialog', part: <Opener name={newKey.title}>{(close) => <InDialog onClose={close} />}</Opener> },
  {
    id: 'act-dialog',
    part: (
      <Opener name={end.end}>
        {(close) => <ActDialog {...act} describe={end.hint} refusal={end.hint} onSubmit={close} onClose={close} />}
      </Opener>
    ),
  },
  {
    id: 'confirm-dialog',
    part: (
      <Opener name={end.ending}>
        {(close) => <ConfirmDialog {...act} describe={end.hint} isDanger onConfirm={close} onClose={close} />}
      </Opener>
    ),
  },
  {
    id: 'secret-dialog',
    part: (
      <Opener name={newKey.secret}>
        {(close) => (
          <SecretDialog
            title={newKey.shown(words.untitled)}
            label={newKey.secret}
            secret="bsk_0123456789"
            lost={newKey.lost}
            onClose={close}
            returnFocus={() => undefined}
          >
            <p>{newKey.shownHint}</p>
          </SecretDialog>
        )}
      </Opener>
    ),
  },
  {
    id: 'sheet',
    part: (
      <Opener name={words.more}>
        {(close) => (
          <Sheet title={words.more} onClose={close}>
            <p className="p-4">{end.hint}</p>
          </Sheet>
        )}
      </Opener>
    ),
  },
  {
    id: 'page-dialog',
    part: (
      <Opener name={act.title}>
        {(close) => (
          <PageDialog
            title={act.title}
            back={{ label: words.close, keys: words.escapeKey }}
            hint={newKey.lost}
            onClose={close}
          >
            <p className="flex-1 p-6">{newKey.shownHint}</p>
            <FootBar>
              <p>{newKey.lost}</p>
              <Button kind="primary" size="big" onClick={close}>
                {end.end}
              </Button>
            </FootBar>
          </PageDialog>
        )}
      </Opener>
    ),
  },
]
