'use client'
import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
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
  const pages = placesFor(me)
    .flatMap(({ places }) => places)
    .flatMap(({ name, key }) => (key ? [{ keys: `G ${key}`, what: name }] : []))
  const groups = [...words.groups, { name: words.pages, keys: pages }]
  return (
    <Dialog
      title={words.open}
      describe={words.hint}
      className="top-[6vh]! max-h-[88vh] w-[min(52rem,calc(100vw-2rem))]! overflow-auto [&>div]:block! [&>div]:max-h-none!"
      onClose={onClose}
      actions={<Button onClick={onClose}>{everyScreenWords.close}</Button>}
    >
      <div className="columns-[20rem] gap-8">
        {groups.map(({ name, keys }) => (
          <section key={name} className="mb-4 break-inside-avoid">
            <h3 className="border-b border-ink pb-1 text-sm font-bold">{name}</h3>
            <dl>
              {keys.map((one) => (
                <div
                  key={one.what}
                  className="grid grid-cols-[7rem_minmax(0,1fr)] items-baseline gap-2 py-0.75 text-sm"
                >
                  <dt className="flex gap-0.75">
                    {one.keys.split(' ').map((key) => (
                      <kbd key={key} className="inline">
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{one.what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
