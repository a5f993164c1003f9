#!/bin/sh
# Runs when OTOBO's nginx container starts, after its configuration was made from the template: includes the link pages in the
# server block of OTOBO. OTOBO comes first: whatever is wrong here, nginx starts without the link pages.
include='include /etc/nginx/onetimeauth/server.conf;'
for file in "${NGINX_CONF_DIR:-/etc/nginx/conf.d}"/otobo_nginx*.conf; do
    grep -qsF "$include" "$file" && exit 0
    if grep -qs '^ *location / {' "$file"; then
        changed=$(sed "s#^ *location / {#    $include\n&#" "$file") && printf '%s\n' "$changed" > "$file"
        exit 0
    fi
done
echo "$0: found no place for the link pages; see docs/containers.md of OneTimeAuthBridge." >&2
exit 0
