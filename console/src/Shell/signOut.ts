import { forgetDrafts } from '../ui/draft';

/** Signing out is a plain form, so that it works whatever state the page is in. */
export function signOut() {
  forgetDrafts();
  (document.getElementById('sign-out') as HTMLFormElement | null)?.requestSubmit();
}
