/** An answer of OTOBO's web server; headers in their order, Content-Length, Date and Connection come by themselves. */
export interface Page {
  status: number;
  headers: [name: string, value: string][];
  body: string;
}
