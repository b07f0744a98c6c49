#!/bin/sh
# Starts Makeready once and sends a few requests. When it stops, the JVM writes the classes it needed to app.aot.
set -eu
export MAKEREADY_DATA=/tmp/training QUARKUS_HTTP_PORT=8099
java -XX:AOTCacheOutput=app.aot -Djava.awt.headless=true -Dsun.awt.fontconfig=docker/fontconfig.properties -jar app/quarkus-run.jar &
app=$!
for _ in $(seq 60); do
    if curl -fs http://localhost:8099/q/health/ready >/dev/null; then break; fi
    sleep 1
done
for path in /q/openapi /api/products /api/fonts /api/templates; do
    curl -fs -o /dev/null "http://localhost:8099$path"
done
kill "$app"
wait "$app" || true      # a stop by signal is not an exit with 0
test -s app.aot
rm -rf /tmp/training
