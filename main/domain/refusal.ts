import type { KeyFault } from './api-key.js';
import type { AppError } from './errors.js';

/** Why a wish of the user's came to nothing: the same members as `CommandError`, which this folder may not import. */
export type Refusal =
  | AppError
  | KeyFault
  | { readonly kind: 'no-such-program' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'nobody-shows-notices' };
