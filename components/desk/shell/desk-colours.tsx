import type { OwnColour } from '#domain/views.ts'

/** The shades of the sections that have a colour of their own, as the desk’s marks take them. */
export function DeskColours({ colours }: { colours: OwnColour[] }) {
  return (
    <style>{colours.map(({ accent, light, dark }) => `.${accent}{--c:light-dark(${light},${dark})}`).join('')}</style>
  )
}
