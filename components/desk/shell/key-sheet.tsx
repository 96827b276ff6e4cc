'use client'
import * as Dialog from '@radix-ui/react-dialog'
import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { placesFor } from '#components/desk/shell/places.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { keysWords as words } from '#components/desk/words/keys.ts'

/** The button and the key that open the list of keyboard shortcuts. */
export function KeySheet() {
  const [isOpen, setOpen] = useState(false)
  useKeys({ [words.key]: () => setOpen(true) })
  return (
    <>
      <IconButton isSmall icon={Keyboard} label={words.open} keys={words.key} onClick={() => setOpen(true)} />
      {isOpen && <AllKeys onClose={() => setOpen(false)} />}
    </>
  )
}

function AllKeys({ onClose }: { onClose: () => void }) {
  const { me } = useNewsroom()
  const giveBack = useOpener()
  const pages = placesFor(me)
    .flatMap(({ places }) => places)
    .flatMap(({ name, key }) => (key ? [{ keys: `G ${key}`, what: name }] : []))
  const groups = [...words.groups, { name: words.pages, keys: pages }]
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="dialog key-sheet" onCloseAutoFocus={giveBack}>
          <header>
            <Dialog.Title>{words.open}</Dialog.Title>
            <Dialog.Description className="hint">{words.hint}</Dialog.Description>
          </header>
          <div className="in">
            {groups.map(({ name, keys }) => (
              <section key={name}>
                <h3>{name}</h3>
                <dl>
                  {keys.map((one) => (
                    <div key={one.what}>
                      <dt>
                        {one.keys.split(' ').map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{one.what}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <footer>
            <Dialog.Close className="btn">{everyScreenWords.close}</Dialog.Close>
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
