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
import { ExampleFields, refusal, refuse, useExample } from '#components/desk/parts/examples/example-form.tsx'
import { t } from '#domain/messages/t.ts'

function InDialog({ onClose }: { onClose: () => void }) {
  const form = useExample(refuse)
  return (
    <FormDialog
      form={form}
      title={t('New API key')}
      does={t('Create key')}
      note={t('Lost it? Revoke it and create another.')}
      onClose={onClose}
    >
      <ExampleFields />
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

const act = () => ({
  title: t('End the access of {name}', { name: t('Untitled') }),
  does: t('End access'),
  doing: t('Ending access…'),
})

/** Dialogs of each kind, behind the buttons that open them. */
export const dialogExamples = () => [
  { id: 'form-dialog', part: <Opener name={t('New API key')}>{(close) => <InDialog onClose={close} />}</Opener> },
  {
    id: 'act-dialog',
    part: (
      <Opener name={t('End access')}>
        {(close) => <ActDialog {...act()} describe={refusal()} refusal={refusal()} onSubmit={close} onClose={close} />}
      </Opener>
    ),
  },
  {
    id: 'confirm-dialog',
    part: (
      <Opener name={t('Ending access…')}>
        {(close) => <ConfirmDialog {...act()} describe={refusal()} isDanger onConfirm={close} onClose={close} />}
      </Opener>
    ),
  },
  {
    id: 'secret-dialog',
    part: (
      <Opener name={t('API key')}>
        {(close) => (
          <SecretDialog
            title={t('The key for {name}', { name: t('Untitled') })}
            label={t('API key')}
            secret="bsk_0123456789"
            lost={t('Lost it? Revoke it and create another.')}
            onClose={close}
            returnFocus={() => undefined}
          >
            <p>{t('It is shown only now. The script sends it with each request, in this header:')}</p>
          </SecretDialog>
        )}
      </Opener>
    ),
  },
  {
    id: 'sheet',
    part: (
      <Opener name={t('More')}>
        {(close) => (
          <Sheet title={t('More')} onClose={close}>
            <p className="p-4">{refusal()}</p>
          </Sheet>
        )}
      </Opener>
    ),
  },
  {
    id: 'page-dialog',
    part: (
      <Opener name={act().title}>
        {(close) => (
          <PageDialog
            title={act().title}
            back={{ label: t('Close'), keys: 'Esc' }}
            hint={t('Lost it? Revoke it and create another.')}
            onClose={close}
          >
            <p className="flex-1 p-6">
              {t('It is shown only now. The script sends it with each request, in this header:')}
            </p>
            <FootBar>
              <p>{t('Lost it? Revoke it and create another.')}</p>
              <Button kind="primary" size="big" onClick={close}>
                {t('End access')}
              </Button>
            </FootBar>
          </PageDialog>
        )}
      </Opener>
    ),
  },
]
