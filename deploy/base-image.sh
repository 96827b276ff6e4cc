#!/bin/sh
# Makes a base image from Debian's own packages, for a machine that reaches no registry of images:
#
#   deploy/base-image.sh NODE FOLDER      as root; needs debootstrap, buildah and netavark
#   buildah build --isolation chroot --build-arg BASE=localhost/debian-node24 -f deploy/Containerfile -t broadsheet .
#
# NODE is a binary of Node 24, as `npm ci` puts it into node_modules/node/bin/node. FOLDER is where the root is made.
set -eu
node=$1
root=$2
npm=$(npm root -g)/npm

debootstrap --variant=minbase --include=ca-certificates trixie "$root"
# As in Debian's slim images: no manuals, no translations, no package lists.
rm -rf "$root"/usr/share/doc "$root"/usr/share/man "$root"/usr/share/info "$root"/usr/share/locale \
  "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/* "$root"/var/log/*
install -m 755 "$node" "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules"
cp -a "$npm" "$root/usr/local/lib/node_modules/npm"
for name in npm npx; do ln -sf "../lib/node_modules/npm/bin/$name-cli.js" "$root/usr/local/bin/$name"; done
chroot "$root" useradd --uid 1000 --create-home node

container=$(buildah from scratch)
buildah copy "$container" "$root" /
buildah config --cmd node "$container"
buildah commit --rm "$container" localhost/debian-node24
