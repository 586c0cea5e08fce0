/** As much of XMLHttpRequest as the Direct Line client needs outside of a browser, over `fetch`. */
export class FetchXhr {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseText = '';
  responseType = '';
  timeout = 0;
  withCredentials = false;
  readonly upload = {};
  onreadystatechange: (() => void) | null = null;
  onload: (() => void) | null = null;
  onerror: ((error: unknown) => void) | null = null;
  ontimeout: ((error: unknown) => void) | null = null;
  private readonly sent: Record<string, string> = {};
  private received = new Headers();
  private target = { method: 'GET', url: '' };
  private readonly abortion = new AbortController();

  open(method: string, url: string) {
    this.target = { method, url };
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string) {
    this.sent[name] = value;
  }

  getResponseHeader(name: string) {
    return this.received.get(name);
  }

  abort() {
    this.abortion.abort();
  }

  send(body?: string) {
    const { method, url } = this.target;
    const options = { method, headers: this.sent, signal: this.abortion.signal, ...(body ? { body } : {}) };
    fetch(url, options)
      .then(async (answer) => {
        this.received = answer.headers;
        this.responseText = await answer.text();
        this.status = answer.status;
        this.response = this.responseType === 'json' ? JSON.parse(this.responseText) : this.responseText;
        this.finish();
        this.onload?.();
      })
      .catch((error: unknown) => {
        this.status = 0;
        this.finish();
        this.onerror?.(error);
      });
  }

  private finish() {
    this.readyState = 4;
    this.onreadystatechange?.();
  }
}
