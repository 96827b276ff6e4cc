import type { OwnColour } from '#domain/views.ts'

/** Style rules for the sections with a custom colour, used by the desk's section marks. */
export function DeskColours({ colours }: { colours: OwnColour[] }) {
  return (
    <style>{colours.map(({ accent, light, dark }) => `.${accent}{--c:light-dark(${light},${dark})}`).join('')}</style>
  )
}
