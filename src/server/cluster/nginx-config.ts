/** Where nginx listens, where its files lie, and which nodes stand behind it. */
export type NginxPlan = {
  folder: string
  port: number
  /** Whether this machine knows IPv6: then `localhost` may mean ::1. */
  ipv6: boolean
  nodes: readonly NginxNode[]
}

/** `leaving`: about to end, so that nothing new is to be sent there. */
export type NginxNode = { name: string; port: number; leaving?: boolean }

/** The cookie by which a browser comes back to its node. Drawn by lot, it says nothing of who holds it, and casting never sends it. */
export const nodeCookie = 'so_tay_node'

/**
 * nginx before the nodes, without root. A browser keeps to one node by a cookie (a hall is one address, so its address says nothing);
 * casting goes to any node, is written down nowhere and carries nothing of where it came from.
 */
export const nginxConfig = ({ folder, port, ipv6, nodes }: NginxPlan): string => `daemon off;
worker_processes 1;
worker_rlimit_nofile 20000;
pid "${folder}/nginx.pid";
error_log "${folder}/nginx-error.log" error;
events { worker_connections 8192; }
http {
  ${temporary(folder)}
  default_type application/octet-stream;
  access_log off;
  server_tokens off;
  # of the size of what an administrator brings in
  client_max_body_size 25m;
  # a reload closes idle connections, and whoever is about to use one loses a press
  keepalive_timeout 0;
  proxy_http_version 1.1;
  # a node that is gone is asked again after a second
${nodes.map((node) => upstream(node, nodes)).join('')}  upstream any {
    random two least_conn;
${nodes.map((node) => `    ${server(node)}\n`).join('')}  }
  split_clients $request_id $drawn {
${split(nodes)}  }
  map $cookie_${nodeCookie} $node {
${nodes.map(({ name }) => `    ${name} ${name};\n`).join('')}    default $drawn;
  }
  map $cookie_${nodeCookie} $told {
${nodes.map(({ name }) => `    ${name} "";\n`).join('')}    default "${nodeCookie}=$drawn; Path=/; HttpOnly; SameSite=Lax";
  }
  map $http_upgrade $to_node {
    "" close;
    default upgrade;
  }
  server {
    listen ${ipv6 ? `[::]:${port} ipv6only=off` : port} backlog=4096;
    # nobody's address reaches a node: the app asks for none
${noAddress}    proxy_set_header Host $http_host;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $to_node;
    proxy_read_timeout 300s;
    # only what was not sent yet, or changes nothing, is asked of another node
    proxy_next_upstream error timeout http_502 http_503;
    # before the nodes everybody comes from this machine, which may read them
    location = /metrics {
      return 404;
    }
    location / {
      add_header Set-Cookie $told always;
      proxy_pass http://$node;
    }
    # an organisation with all its years, brought from another installation
    location /exchange/organisation/ {
      client_max_body_size 500m;
      proxy_request_buffering off;
      add_header Set-Cookie $told always;
      proxy_pass http://$node;
    }
    # The ballot box. A paper sent again byte for byte is the same paper, so another node may be asked; nothing of it touches the disk.
    location /ballot-box/ {
      access_log off;
      error_log /dev/null crit;
      keepalive_timeout 0;
      client_max_body_size 64k;
      client_body_buffer_size 64k;
      proxy_max_temp_file_size 0;
${noAddress}      proxy_set_header Host $http_host;
      proxy_set_header Connection close;
      proxy_next_upstream error timeout http_502 http_503 http_504 non_idempotent;
      proxy_pass http://any;
    }
  }
}
`

const temporary = (folder: string): string =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path "${folder}/${name}";`).join('\n  ')

/** The node itself, and where it does not answer any other. */
const upstream = (node: NginxNode, nodes: NginxPlan['nodes']): string =>
  [
    `  upstream ${node.name} {`,
    `    ${server(node)}`,
    ...nodes.filter(({ name }) => name !== node.name).map((other) => `    ${server(other, ' backup')}`),
    '  }\n',
  ].join('\n')

const server = ({ port, leaving }: NginxNode, as = ''): string =>
  `server 127.0.0.1:${port} max_fails=1 fail_timeout=1s${as}${leaving ? ' down' : ''};`

/** Equal shares; the last takes what rounding leaves. */
const split = (nodes: NginxPlan['nodes']): string =>
  nodes
    .map(({ name }, at) => (at === nodes.length - 1 ? `    * ${name};\n` : `    ${(100 / nodes.length).toFixed(2)}% ${name};\n`))
    .join('')

const noAddress = ['X-Forwarded-For', 'X-Real-IP', 'Forwarded'].map((name) => `    proxy_set_header ${name} "";\n`).join('')
