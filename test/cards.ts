/** The names on the cards of a list page, in order. */
export const cards = (html: string): string[] =>
  [...html.matchAll(/<li class="card service"[\s\S]*?<h3>([\s\S]*?)<\/h3>/g)].map(([, title = '']) =>
    title.replace(/<[^>]*>|\u00ad/g, '').trim(),
  )
