import type { en } from '#domain/words/republish/en.ts'

export const es: typeof en = {
  panel: 'Republicar este artículo',
  toPage: 'Texto, HTML y lo que pedimos',
  title: (headline) => `Republicar «${headline}»`,
  rules: (paper) =>
    `Copie el texto tal como está, con el crédito al final. No cambie lo que dice ni lo venda por separado. ${paper} le avisa de las correcciones si nos dice abajo dónde está su copia.`,
  head: 'Línea para la cabecera de su página',
  canonical: 'Dice a los buscadores dónde está el original.',
  noindex: 'Mantiene su copia fuera de los buscadores.',
  text: 'Texto sin formato',
  pictures: 'Puede usar las imágenes que están en el HTML. Cópielas a su servidor y conserve su crédito.',
  noPictures: 'Las imágenes de este artículo no forman parte de la licencia.',
  credit: (paper) => `Este artículo lo publicó primero ${paper}.`,
  licence: (licence) => `Licencia: ${licence}.`,
  ownTerms: 'condiciones del periódico',
  form: {
    title: '¿Dónde está su copia?',
    text: 'Primero enviamos una carta a su dirección. Después solo escribimos cuando cambia un artículo que republicó.',
    house: 'Nombre de su publicación',
    contact: 'Correo electrónico para correcciones',
    address: 'Dirección de su copia (https://…)',
    send: 'Avisar',
  },
  problems: {
    fields: 'Falta algo: el nombre de su publicación, un correo electrónico y la dirección https de su copia.',
    gone: 'Este artículo ya no se puede republicar.',
  },
  confirm: {
    title: '¿Es esta su dirección?',
    text: (address, copies) => `Avisaremos a ${address} cuando cambie un artículo que republicó. ${copies}`,
    button: 'Sí, avísennos',
    done: 'Le avisaremos',
    doneText: 'Llega una carta cuando un artículo que republicó se corrige, se actualiza o se retira.',
  },
  ended: 'Los enlaces de las cartas caducan a los siete días. Envíe otra vez el formulario del artículo.',
  letters: {
    confirm: {
      subject: (paper) => `Confirme: correcciones de ${paper}`,
      text: (paper) => `alguien, probablemente usted, dijo a ${paper} que republicó un artículo, en:`,
    },
    notice: {
      subject: (paper, headline, more) =>
        more === 0 ? `${paper}: cambió «${headline}»` : `${paper}: cambiaron «${headline}» y ${more} más`,
      text: (paper) => `artículos de ${paper} que republicó han cambiado. Por favor, cambie también sus copias.`,
      corrected: 'Corregido:',
      updated: 'Actualizado:',
      withdrawn: 'Retirado. Por favor, retire su copia:',
      now: 'El texto actual:',
      yours: 'Su copia:',
      why: (paper) => `Recibe esta carta porque ${paper} conoce estas copias. Para no recibir más:`,
    },
  },
}
