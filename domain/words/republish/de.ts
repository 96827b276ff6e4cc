import type { en } from '#domain/words/republish/en.ts'

export const de: typeof en = {
  panel: 'Diesen Beitrag übernehmen',
  toPage: 'Text, HTML und worum wir bitten',
  title: (headline) => `„${headline}“ übernehmen`,
  rules: (paper) =>
    `Übernehmen Sie den Text unverändert, mit dem Nachweis am Ende. Ändern Sie keine Aussage, und verkaufen Sie ihn nicht einzeln. ${paper} meldet Ihnen Berichtigungen, wenn Sie unten angeben, wo Ihre Kopie steht.`,
  head: 'Zeile für den Kopf Ihrer Seite',
  canonical: 'Sie sagt Suchmaschinen, wo das Original steht.',
  noindex: 'Sie hält Ihre Kopie aus Suchmaschinen heraus.',
  text: 'Reiner Text',
  pictures:
    'Die Bilder, die im HTML stehen, dürfen Sie verwenden. Kopieren Sie sie auf Ihren Server, und nennen Sie den Bildnachweis.',
  noPictures: 'Die Bilder dieses Beitrags gehören nicht zur Lizenz.',
  credit: (paper) => `Dieser Beitrag erschien zuerst bei ${paper}.`,
  licence: (licence) => `Lizenz: ${licence}.`,
  ownTerms: 'Bedingungen der Zeitung',
  form: {
    title: 'Wo steht Ihre Kopie?',
    text: 'Wir schicken zuerst einen Brief an Ihre Adresse. Danach schreiben wir nur, wenn sich ein Beitrag ändert, den Sie übernommen haben.',
    house: 'Name Ihrer Publikation',
    contact: 'E-Mail-Adresse für Berichtigungen',
    address: 'Adresse Ihrer Kopie (https://…)',
    send: 'Mitteilen',
  },
  problems: {
    fields: 'Es fehlt etwas: der Name Ihrer Publikation, eine E-Mail-Adresse und die https-Adresse Ihrer Kopie.',
    gone: 'Dieser Beitrag darf nicht mehr übernommen werden.',
  },
  confirm: {
    title: 'Ist das Ihre Adresse?',
    text: (address, copies) => `${address} erfährt, wenn sich ein Beitrag ändert, den Sie übernommen haben. ${copies}`,
    button: 'Ja, benachrichtigen',
    done: 'Wir benachrichtigen Sie',
    doneText: 'Ein Brief kommt, wenn ein übernommener Beitrag berichtigt, ergänzt oder zurückgezogen wird.',
  },
  ended: 'Links in Briefen enden nach sieben Tagen. Senden Sie das Formular beim Beitrag noch einmal.',
  letters: {
    confirm: {
      subject: (paper) => `Bestätigen: Berichtigungen von ${paper}`,
      text: (paper) =>
        `jemand, wahrscheinlich Sie, hat ${paper} mitgeteilt, dass Sie einen Beitrag übernommen haben, hier:`,
    },
    notice: {
      subject: (paper, headline, more) =>
        more === 0 ? `${paper}: geändert, „${headline}“` : `${paper}: „${headline}“ und ${more} weitere geändert`,
      text: (paper) =>
        `Beiträge von ${paper}, die Sie übernommen haben, wurden geändert. Bitte ändern Sie auch Ihre Kopien.`,
      corrected: 'Berichtigt:',
      updated: 'Ergänzt:',
      withdrawn: 'Zurückgezogen. Bitte nehmen Sie Ihre Kopie herunter:',
      now: 'Der Text, wie er jetzt ist:',
      yours: 'Ihre Kopie:',
      why: (paper) => `Sie bekommen diesen Brief, weil ${paper} diese Kopien kennt. Wenn Sie keine mehr möchten:`,
    },
  },
}
