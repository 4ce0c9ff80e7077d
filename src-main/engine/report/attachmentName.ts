/** The name under which a report carries its results. */
export const attachmentName = 'wiretell-results.json';
