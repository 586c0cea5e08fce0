const minute = 60_000;

/** How long a form stays open (SECURITY.md), and never longer than the verification that it was opened under. */
export const formMs = 10 * minute;

/** A verification that ends sooner than this has to be made anew first: nobody fills in a form in a hurry. */
export const leastFormMs = 3 * minute;

/** For sealing a form's link. */
export const linkPurpose = 'form-link';
